using AutoGlm.Authoring.Embedded.Reading;

namespace AutoGlm.Authoring.Embedded.Steps;

/// <summary>The same for each thing of a list.</summary>
internal sealed class EachStep : Step
{
    /// <summary>What one of them is called.</summary>
    public required string Noun { get; init; }

    /// <summary>What is wanted of the whole list.</summary>
    public List<Wanted> Wanted { get; } = [];

    public List<Step> Body { get; init; } = [];
}
