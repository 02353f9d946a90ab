using AutoGlm.Engine.Stores;
using Microsoft.Extensions.Logging;

namespace AutoGlm.Engine.Execution;

/// <summary>Looks for words that other processes left for this one's runs.</summary>
internal sealed class SignalPump(EngineServices services, RunRegistry registry, OwnerLease owner) : IAsyncDisposable
{
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
                await Task.Delay(services.Options.SignalsEvery, services.Time, _stop.Token);
                if (registry.IsEmpty) continue;
                foreach (var signal in await services.Signals.PendingAsync(owner.Id, _stop.Token))
                    if (registry.Find(signal.RunId) is { } execution) _ = HearAsync(execution, signal);
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                services.Log.LogWarning(error, "Signals could not be read; trying again");
            }
        }
    }

    private async Task HearAsync(RunExecution execution, RunSignal signal)
    {
        try
        {
            await execution.HearAsync(signal);
        }
        catch (Exception error)
        {
            services.Log.LogWarning(error, "A signal for run {Run} could not be taken in; trying again", signal.RunId);
        }
    }
}
