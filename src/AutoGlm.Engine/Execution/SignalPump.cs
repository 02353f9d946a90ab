using AutoGlm.Engine.Stores;

namespace AutoGlm.Engine.Execution;

/// <summary>Looks for words that other processes left for this one's runs.</summary>
internal sealed class SignalPump(EngineServices services, RunRegistry registry, OwnerLease owner) : Pump(services.Log, services.Faults)
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
            services.Faults.Met(services.Log, error, null, $"A signal for run {signal.RunId} could not be taken in");
        }
    }
}
