using System.Text.Json.Nodes;
using AutoGlm.Authoring.Embedded.Reading;

namespace AutoGlm.Authoring.Embedded.Steps;

/// <summary>A call of a web service.</summary>
internal sealed class CallStep : Step
{
    public required string Method { get; init; }

    /// <summary>Null where it isn't said.</summary>
    public string? Url { get; init; }

    public JsonNode? Body { get; init; }

    /// <summary>What is taken from the answer.</summary>
    public List<Wanted> Outputs { get; } = [];
}
