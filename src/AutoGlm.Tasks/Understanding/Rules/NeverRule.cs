namespace AutoGlm.Tasks.Understanding.Rules;

/// <summary>Something is to be left alone: a control, or a thing of a list with all that stands in it.</summary>
public sealed record NeverRule : StandingRule
{
    /// <summary>What it is called, or what stands in it.</summary>
    public required string What { get; init; }

    /// <summary>Kind of thing in plain words; null where any will do.</summary>
    public string? Kind { get; init; }
}
