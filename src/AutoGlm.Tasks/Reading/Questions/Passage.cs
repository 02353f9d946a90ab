using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Reading.Questions;

/// <summary>A sentence of a page with the heading it stands under.</summary>
internal sealed record Passage(string Text, string Heading, UiNode Node);
