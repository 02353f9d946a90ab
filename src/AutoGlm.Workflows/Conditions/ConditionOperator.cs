using AutoGlm.Workflows.Nodes;

namespace AutoGlm.Workflows.Conditions;

/// <summary>A way to compare.</summary>
/// <param name="Name">As documents write it.</param>
/// <param name="Label">As people read it.</param>
/// <param name="TakesRight">Whether there is something to compare with.</param>
public sealed record ConditionOperator(string Name, LocalText Label, bool TakesRight);
