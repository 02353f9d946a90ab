using AutoGlm.Engine.Runs;

namespace AutoGlm.Engine.Execution;

/// <summary>Starts runs for nodes that call agents; the engine, which knows how, puts itself behind it.</summary>
internal sealed class ChildRuns
{
    public Func<StartRun, CancellationToken, ValueTask<string>>? Start { private get; set; }

    public Func<string, string, ParentRun, string?, CancellationToken, ValueTask>? Resume { private get; set; }

    public Func<string, CancellationToken, ValueTask<bool>>? Has { private get; set; }

    /// <summary>Whether there is a run of that id.</summary>
    public ValueTask<bool> HasAsync(string runId, CancellationToken cancellationToken) =>
        (Has ?? throw new InvalidOperationException("No engine starts runs here."))(runId, cancellationToken);

    /// <summary>Goes on with a called run that failed, as a new one, unless that was done before.</summary>
    public ValueTask ResumeAsync(string failedRunId, string newRunId, ParentRun parent, string? traceParent, CancellationToken cancellationToken) =>
        (Resume ?? throw new InvalidOperationException("No engine resumes runs here."))(failedRunId, newRunId, parent, traceParent, cancellationToken);

    /// <summary>Starts the run unless it was started before. Throws <see cref="RunRefusedException"/> when it isn't fit to run.</summary>
    public async ValueTask StartAsync(StartRun start, CancellationToken cancellationToken) =>
        await (Start ?? throw new InvalidOperationException("No engine starts runs here."))(start, cancellationToken);
}
