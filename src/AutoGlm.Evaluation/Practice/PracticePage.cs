namespace AutoGlm.Evaluation.Practice;

/// <summary>One page kind of the practice pages.</summary>
public sealed record PracticePage(PracticeSet Set, string Family, string Kind)
{
    /// <summary>family/kind.</summary>
    public string Name => $"{Family}/{Kind}";

    /// <summary>Path on the site, without its first slash.</summary>
    public string Path => $"{(Set == PracticeSet.Held ? "held" : "open")}/{Uri.EscapeDataString(Family)}/{Uri.EscapeDataString(Kind)}.html";
}
