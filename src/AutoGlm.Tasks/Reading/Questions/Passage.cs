using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Reading.Questions;

/// <summary>A sentence of a page with the heading it stands under.</summary>
internal sealed record Passage(string Text, string Heading, UiNode Node)
{
    /// <summary>The sentence before it in the same paragraph, which "it" and "they" look back to; empty for the first.</summary>
    public string Before { get; init; } = "";
}
