namespace AutoGlm.Engine.Stores;

/// <summary>Deletes ended runs, with their journals and all that belongs to them, in pieces so small that no run waits for one.</summary>
public interface IRunSweeper
{
    /// <summary>
    /// Deletes one piece. A run that it has begun to delete is gone for everybody at once, and its rows follow, also
    /// after a restart.
    /// </summary>
    /// <param name="succeededBefore">Runs that succeeded and ended before this are deleted; null for none.</param>
    /// <param name="othersBefore">The same for those that ended otherwise.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<Swept> SweepAsync(DateTimeOffset? succeededBefore, DateTimeOffset? othersBefore, CancellationToken cancellationToken);
}
