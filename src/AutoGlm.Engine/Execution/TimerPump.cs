using AutoGlm.Engine.Stores;
using Microsoft.Extensions.Logging;

namespace AutoGlm.Engine.Execution;

/// <summary>Ends waits whose time is over, whichever process they began in.</summary>
internal sealed class TimerPump(EngineServices services, Func<RunSignal, ValueTask> passOn) : IAsyncDisposable
{
    private const int Together = 256;

    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _lock = new();
    private Task? _loop;

    public void Ensure()
    {
        if (Volatile.Read(ref _loop) is not null) return;
        lock (_lock) _loop ??= Task.Run(LoopAsync);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        if (_loop is { } loop) await loop;
        _stop.Dispose();
    }

    private async Task LoopAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                var hinted = services.Timers.Next;
                var now = services.Time.GetUtcNow();
                var fired = await services.Signals.DueAsync(now, Together, _stop.Token);
                foreach (var signal in fired) _ = PassOnAsync(signal);
                if (fired.Count == Together) continue;
                var next = await services.Signals.NextDueAsync(_stop.Token) is { } due ? due - now : services.Options.TimersEvery;
                var pause = TimeSpan.FromTicks(Math.Clamp(next.Ticks, TimeSpan.TicksPerMillisecond, services.Options.TimersEvery.Ticks));
                using var early = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
                await Task.WhenAny(hinted, Task.Delay(pause, services.Time, early.Token));
                await early.CancelAsync();
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                services.Log.LogWarning(error, "Waits whose time is over could not be looked for; trying again");
                await Task.WhenAny(Task.Delay(services.Options.TimersEvery, services.Time, _stop.Token));
            }
        }
    }

    private async Task PassOnAsync(RunSignal signal)
    {
        try
        {
            await passOn(signal);
        }
        catch (Exception error)
        {
            services.Log.LogWarning(error, "Run {Run} could not be told that its wait is over; it is when it is next taken up", signal.RunId);
        }
    }
}
