namespace AutoGlm.Tasks.Understanding.Programs;

/// <summary>Something is to be read and told.</summary>
public sealed record AskClause : Clause
{
    public required AskedValue Asked { get; init; }
}
