using AutoGlm.Engine.Stores;
using Microsoft.Extensions.Logging;

namespace AutoGlm.Engine.Execution;

/// <summary>Looks for words that other processes left for this one's runs.</summary>
internal sealed class SignalPump(EngineServices services, RunRegistry registry, OwnerLease owner) : Pump(services.Log)
{
    protected override async Task TurnAsync(CancellationToken cancellationToken)
    {
        await PauseAsync(cancellationToken);
        if (registry.IsEmpty) return;
        foreach (var signal in await services.Signals.PendingAsync(owner.Id, cancellationToken))
            if (registry.Find(signal.RunId) is { } execution) _ = HearAsync(execution, signal);
    }

    protected override Task PauseAsync(CancellationToken cancellationToken) => Task.Delay(services.Options.SignalsEvery, services.Time, cancellationToken);

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
