namespace AutoGlm.Tasks.Understanding.Programs;

/// <summary>What was typed last is to be picked from the list of suggestions that it brought up.</summary>
public sealed record SuggestionClause : Clause;
