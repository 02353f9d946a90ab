using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Triggers;

namespace AutoGlm.Engine.Schedules;

/// <summary>What a schedule's node says.</summary>
/// <param name="Times">When it is due.</param>
/// <param name="Missed">What is done with times that nobody was there for.</param>
/// <param name="Overlap">What is done with a time that finds the run before still at work.</param>
public sealed record ScheduleRules(CronText Times, MissedPolicy Missed, OverlapPolicy Overlap)
{
    /// <summary>Throws <see cref="FormatException"/> or <see cref="TimeZoneNotFoundException"/> when the node says nothing useful.</summary>
    public static ScheduleRules Of(WorkflowNode node) => new(ScheduleKind.TimesOf(node), ScheduleKind.MissedOf(node), ScheduleKind.OverlapOf(node));
}
