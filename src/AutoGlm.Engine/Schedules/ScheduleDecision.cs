namespace AutoGlm.Engine.Schedules;

/// <summary>What is to be kept and done after a look at a schedule.</summary>
/// <param name="Schedule">As it is now.</param>
/// <param name="Changed">New ticks, and those whose outcome is another; in order.</param>
/// <param name="Starting">Ticks whose run is to begin, those that an earlier process left among them; in order.</param>
/// <param name="Cancelled">Runs to be cancelled.</param>
public sealed record ScheduleDecision(
    StoredSchedule Schedule, IReadOnlyList<ScheduleTick> Changed, IReadOnlyList<ScheduleTick> Starting, IReadOnlyList<string> Cancelled);
