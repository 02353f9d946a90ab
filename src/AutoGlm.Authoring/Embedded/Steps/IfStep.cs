using AutoGlm.Authoring.Embedded.Reading;

namespace AutoGlm.Authoring.Embedded.Steps;

/// <summary>One of two ways.</summary>
internal sealed class IfStep : Step
{
    public required Test Test { get; init; }

    public List<Step> Then { get; init; } = [];

    public List<Step> Else { get; set; } = [];
}
