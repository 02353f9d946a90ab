using AutoGlm.Engine.Runs;

namespace AutoGlm.Engine;

/// <summary>A run just started, for whoever stays with it: while it is executed in this process, waiting for it reads nothing from the store.</summary>
/// <param name="runId">The run.</param>
/// <param name="wait">Waits for it; may be called again and again, also at once.</param>
public sealed class RunHandle(string runId, Func<RunUntil, CancellationToken, ValueTask<RunSnapshot>> wait)
{
    public string RunId { get; } = runId;

    /// <summary>Returns when the run has come that far. Cancelling ends the wait, never the run.</summary>
    public ValueTask<RunSnapshot> WaitAsync(RunUntil until, CancellationToken cancellationToken) => wait(until, cancellationToken);
}
