namespace AutoGlm.Tasks.Understanding.Programs;

/// <summary>All sums that the page sets are worked out, each answer put into the field it belongs to.</summary>
public sealed record SolveClause : Clause;
