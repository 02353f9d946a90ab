using Microsoft.Extensions.Logging;

namespace AutoGlm.Engine.Execution;

/// <summary>Does something again and again in the background, from when it is first needed until the engine stops.</summary>
internal abstract class Pump(ILogger log, RecurringFaults faults) : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _lock = new();
    private Task? _loop;
    private int _ended;

    public void Ensure()
    {
        if (Volatile.Read(ref _loop) is not null) return;
        lock (_lock) _loop ??= Task.Run(LoopAsync);
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _ended, 1) != 0) return;
        await _stop.CancelAsync();
        if (_loop is { } loop) await loop;
        _stop.Dispose();
    }

    /// <summary>One turn, with the wait before or after it.</summary>
    protected abstract Task TurnAsync(CancellationToken cancellationToken);

    /// <summary>How long to wait after a turn that failed.</summary>
    protected abstract Task PauseAsync(CancellationToken cancellationToken);

    /// <summary>Tells that a part of a turn failed, which the next makes up for.</summary>
    protected void Met(Exception error, string what) => faults.Met(log, error, null, what);

    private string Name => GetType().Name;

    private async Task LoopAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await TurnAsync(_stop.Token);
                faults.Works(log, Name);
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                faults.Met(log, error, Name, $"{Name} failed");
                await Task.WhenAny(PauseAsync(_stop.Token));
            }
        }
    }
}
