using AutoGlm.Engine.Stores;

namespace AutoGlm.Engine.Execution;

/// <summary>Ends waits whose time is over, and reminds of waits, whichever process they began in.</summary>
internal sealed class TimerPump(EngineServices services, Func<RunSignal, ValueTask> passOn) : Pump(services.Log, services.Faults)
{
    private const int Together = 256;

    protected override async Task TurnAsync(CancellationToken cancellationToken)
    {
        var hinted = services.Timers.Next;
        var now = services.Time.GetUtcNow();
        var fired = await services.Signals.DueAsync(now, Together, cancellationToken);
        foreach (var signal in fired) _ = PassOnAsync(signal);
        if (fired.Count >= Together) return;
        var next = await services.Signals.NextDueAsync(cancellationToken) is { } due ? due - now : services.Options.TimersEvery;
        var pause = TimeSpan.FromTicks(Math.Clamp(next.Ticks, TimeSpan.TicksPerMillisecond, services.Options.TimersEvery.Ticks));
        using var early = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(hinted, Task.Delay(pause, services.Time, early.Token));
        await early.CancelAsync();
    }

    protected override Task PauseAsync(CancellationToken cancellationToken) => Task.Delay(services.Options.TimersEvery, services.Time, cancellationToken);

    private async Task PassOnAsync(RunSignal signal)
    {
        try
        {
            await passOn(signal);
        }
        catch (Exception error)
        {
            services.Faults.Met(services.Log, error, null, $"Run {signal.RunId} could not be told that its wait is over");
        }
    }
}
