namespace AutoGlm.Storage.Sql;

/// <summary>Pauses between attempts to reach a database that is away: short at first, then longer, and not for ever.</summary>
/// <param name="time">The clock.</param>
/// <param name="limit">How long to go on.</param>
internal sealed class OutageWait(TimeProvider time, TimeSpan limit)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    private readonly long _since = time.GetTimestamp();
    private TimeSpan _pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Pauses before the next attempt; false when there is to be none.</summary>
    public async ValueTask<bool> PauseAsync(CancellationToken cancellationToken)
    {
        if (time.GetElapsedTime(_since) >= limit) return false;
        await Task.Delay(_pause, time, cancellationToken);
        _pause = _pause * 2 < LongestPause ? _pause * 2 : LongestPause;
        return true;
    }
}
