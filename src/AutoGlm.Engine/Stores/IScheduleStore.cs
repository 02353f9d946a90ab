using AutoGlm.Engine.Schedules;

namespace AutoGlm.Engine.Stores;

/// <summary>Keeps schedules and what came of each of their times, for as long as there is the agent.</summary>
public interface IScheduleStore
{
    ValueTask<IReadOnlyList<StoredSchedule>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Null before it was first kept.</summary>
    ValueTask<StoredSchedule?> FindAsync(ScheduleKey key, CancellationToken cancellationToken);

    /// <summary>
    /// Keeps the schedule with its new and changed ticks in one transaction if it still is at its revision; otherwise nothing is
    /// written and false returned. The latest 1,000 ticks with a run and the latest 1,000 without one are kept.
    /// </summary>
    ValueTask<bool> SaveAsync(StoredSchedule schedule, IReadOnlyList<ScheduleTick> ticks, CancellationToken cancellationToken);

    /// <summary>Keeps what came of a tick that is there already.</summary>
    ValueTask SettleAsync(ScheduleKey key, ScheduleTick tick, CancellationToken cancellationToken);

    /// <summary>Ticks that wait, those whose runs are at work, and all after that time; in order.</summary>
    ValueTask<IReadOnlyList<ScheduleTick>> OpenTicksAsync(ScheduleKey key, DateTimeOffset after, CancellationToken cancellationToken);

    /// <summary>Schedules with a tick that waits for its run.</summary>
    ValueTask<IReadOnlyList<ScheduleKey>> WaitingAsync(CancellationToken cancellationToken);

    /// <summary>At most so many of a schedule's ticks, newest first.</summary>
    ValueTask<IReadOnlyList<ScheduleTick>> TicksAsync(ScheduleKey key, DateTimeOffset? before, int take, CancellationToken cancellationToken);

    /// <summary>Each schedule's newest tick.</summary>
    ValueTask<IReadOnlyDictionary<ScheduleKey, ScheduleTick>> LastTicksAsync(CancellationToken cancellationToken);
}
