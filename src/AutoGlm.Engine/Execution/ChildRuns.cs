namespace AutoGlm.Engine.Execution;

/// <summary>Starts runs for nodes that call agents; the engine, which knows how, puts itself behind it.</summary>
internal sealed class ChildRuns
{
    public Func<StartRun, CancellationToken, ValueTask<string>>? Start { private get; set; }

    /// <summary>Starts the run unless it was started before. Throws <see cref="RunRefusedException"/> when it isn't fit to run.</summary>
    public async ValueTask StartAsync(StartRun start, CancellationToken cancellationToken) =>
        await (Start ?? throw new InvalidOperationException("No engine starts runs here."))(start, cancellationToken);
}
