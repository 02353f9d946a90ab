using AutoGlm.Engine.Triggers;
using AutoGlm.Workflows.Triggers;

namespace AutoGlm.Engine.Schedules;

/// <summary>A look at a schedule whose decision is kept: what is left is to act on it.</summary>
/// <param name="Trigger">Its node; null once no published version has it.</param>
/// <param name="Times">When it is due.</param>
/// <param name="Decision">What was decided.</param>
/// <param name="At">When it was looked.</param>
internal sealed record ScheduleLook(ActiveTrigger? Trigger, CronText Times, ScheduleDecision Decision, DateTimeOffset At);
