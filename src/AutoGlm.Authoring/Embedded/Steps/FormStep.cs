using AutoGlm.Authoring.Embedded.Reading;

namespace AutoGlm.Authoring.Embedded.Steps;

/// <summary>Questions to somebody.</summary>
internal sealed class FormStep : Step
{
    public string? Who { get; init; }

    public required IReadOnlyList<Wanted> Fields { get; init; }
}
