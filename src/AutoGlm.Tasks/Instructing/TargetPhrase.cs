namespace AutoGlm.Tasks.Instructing;

/// <summary>A target in words.</summary>
public sealed record TargetPhrase
{
    /// <summary>As <see cref="Within"/>: inside what was spoken of before ("press Save there"); a planner says the name instead before it sends an instruction.</summary>
    public const string There = "\u2190";

    /// <summary>What it is called: visible text, label, placeholder or icon name. May be empty when kind and place say enough.</summary>
    public string Name { get; init; } = "";

    /// <summary>Kind of thing in plain words (button, field, link, checkbox, row, …); null where any will do.</summary>
    public string? Kind { get; init; }

    /// <summary>Text of the section, card, row or dialog it stands in.</summary>
    public string? Within { get; init; }

    /// <summary>Text it stands next to, and how.</summary>
    public string? Near { get; init; }

    /// <summary>First is 1, last is −1; null where it doesn't matter.</summary>
    public int? Ordinal { get; init; }

    /// <summary>Place on the screen in words: top left, bottom right, …</summary>
    public string? Place { get; init; }
}
