using AutoGlm.Practice.Sites.Texts;

namespace AutoGlm.Practice.Sites.Critic;

/// <summary>A field of a critic page's form.</summary>
/// <param name="Key">Its name in the form and among the inputs.</param>
/// <param name="Label">Its label.</param>
/// <param name="Wanted">What the goal wants in it.</param>
internal sealed record FormField(string Key, Bilingual Label, Bilingual Wanted)
{
    /// <summary>The type of the input element.</summary>
    public string Type { get; init; } = "text";

    /// <summary>What can be chosen; empty means that the field is typed into.</summary>
    public IReadOnlyList<Bilingual> Options { get; init; } = [];

    /// <summary>What the field holds at first.</summary>
    public Bilingual Initial { get; init; } = new(string.Empty, string.Empty);
}
