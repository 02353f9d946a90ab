namespace AutoGlm.Tasks.Understanding.Programs;

/// <summary>What was filled in is to be sent or saved, by whichever control does that.</summary>
public sealed record SubmitClause : Clause;
