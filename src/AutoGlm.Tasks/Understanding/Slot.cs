using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Understanding;

/// <summary>A value the goal or its inputs give.</summary>
public sealed record Slot
{
    /// <summary>What it is in the lexicon's words (see <see cref="Text.Concepts"/>); null when only <see cref="Label"/> tells.</summary>
    public string? Concept { get; init; }

    /// <summary>Words of the goal that named it ("under the name"), or the input's name in words; null when it stood alone.</summary>
    public string? Label { get; init; }

    public required SlotKind Kind { get; init; }

    /// <summary>Canonical: ISO date, <c>HH:mm</c>, invariant number, else the text; a secret verbatim as <c>{{secret:name}}</c>.</summary>
    public required string Value { get; init; }

    /// <summary>As it stood in the goal or the input.</summary>
    public required string Raw { get; init; }

    /// <summary>Where it stands in the goal; null for an input that the goal doesn't repeat.</summary>
    public TextSpan? Span { get; init; }

    /// <summary>Name of the input it came from; null for a value of the goal alone.</summary>
    public string? Input { get; init; }

    /// <summary>Another reading, canonical, where the words allow two (7:30 → 19:30, 03/04 → the other order); else null.</summary>
    public string? Alternative { get; init; }

    /// <summary>ISO code, for money.</summary>
    public string? Currency { get; init; }

    public bool IsAmbiguous => Alternative is not null;
}
