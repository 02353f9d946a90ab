namespace AutoGlm.Tasks.Understanding.Programs;

/// <summary>Something is to be read and told.</summary>
public sealed record AskClause : Clause
{
    public required AskedValue Asked { get; init; }

    /// <summary>What the words ask for instead where the page has a control of that name: "report the hall" beside a Report button.</summary>
    public DoClause? Instead { get; init; }
}
