using System.Text.Json.Nodes;

namespace AutoGlm.Workflows.Nodes;

/// <summary>A field of a node kind's settings: what the property panel shows and validation checks.</summary>
public sealed record FieldDefinition
{
    /// <summary>Member name in <c>settings</c>.</summary>
    public required string Name { get; init; }

    public required FieldEditor Editor { get; init; }

    public required LocalText Label { get; init; }

    public LocalText? Help { get; init; }

    public string? Example { get; init; }

    public bool Required { get; init; }

    /// <summary>What counts when the field is absent.</summary>
    public JsonNode? Default { get; init; }

    /// <summary>For texts: what it names, where that is something that can be offered.</summary>
    public FieldOffer Offers { get; init; }

    public IReadOnlyList<FieldChoice> Choices { get; init; } = [];

    /// <summary>Shown under "more".</summary>
    public bool Advanced { get; init; }
}
