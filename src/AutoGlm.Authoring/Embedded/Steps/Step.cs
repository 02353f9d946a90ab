using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Authoring.Embedded.Steps;

/// <summary>Something that is done, as far as it was read from the text.</summary>
internal abstract class Step
{
    /// <summary>Where it stands in the text.</summary>
    public required TextSpan Span { get; set; }
}
