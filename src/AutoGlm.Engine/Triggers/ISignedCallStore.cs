namespace AutoGlm.Engine.Triggers;

/// <summary>Remembers signed calls for as long as they could be sent again, so that each is taken once: over restarts and in all processes.</summary>
public interface ISignedCallStore
{
    /// <summary>
    /// Takes a call for a run, unless it is remembered. Returns whose it is: <paramref name="runId"/>, or the run that it was
    /// taken for before, which need not have been started if a process died in between.
    /// </summary>
    /// <param name="call">Tells calls apart; the same for the same call.</param>
    /// <param name="runId">The run that it is to begin.</param>
    /// <param name="now">The time.</param>
    /// <param name="until">How long it is remembered.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<string> TakeAsync(string call, string runId, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken);
}
