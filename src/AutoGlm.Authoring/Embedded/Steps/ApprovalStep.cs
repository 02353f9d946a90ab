namespace AutoGlm.Authoring.Embedded.Steps;

/// <summary>Somebody's yes or no.</summary>
internal sealed class ApprovalStep : Step
{
    /// <summary>Null for whoever looks at the inbox.</summary>
    public string? Who { get; init; }

    /// <summary>What it is about; empty where it isn't said.</summary>
    public string What { get; init; } = "";

    /// <summary>Whether it is said behind what it must come before.</summary>
    public bool Ahead { get; init; }

    /// <summary>What is done after a no.</summary>
    public List<Step> Rejected { get; set; } = [];
}
