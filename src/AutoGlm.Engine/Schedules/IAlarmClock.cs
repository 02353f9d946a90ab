namespace AutoGlm.Engine.Schedules;

/// <summary>
/// Rings when a schedule is due. Ringing late, twice or for nothing does no harm: what is to be done is decided by looking at
/// the schedule.
/// </summary>
public interface IAlarmClock
{
    /// <summary>Begins to ring in this process; false while another process rings for all that share the data.</summary>
    /// <param name="ring">What to do.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<bool> TryBeginAsync(Func<ScheduleKey, CancellationToken, ValueTask> ring, CancellationToken cancellationToken);

    /// <summary>Sets when to ring next for a schedule, in place of what was set before; null for not at all.</summary>
    ValueTask SetAsync(ScheduleKey key, DateTimeOffset? at, CancellationToken cancellationToken);

    /// <summary>Rings no more in this process; what was set stays set.</summary>
    ValueTask EndAsync();
}
