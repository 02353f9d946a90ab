using System.Text.Json.Nodes;

namespace AutoGlm.Workflows.Templates;

/// <summary>A scope over values at hand.</summary>
public sealed class TemplateScope(JsonObject input, IReadOnlyDictionary<string, JsonNode?> outputs) : ITemplateScope
{
    public JsonObject Input { get; } = input;

    public bool TryGetOutput(string nodeId, out JsonNode? output) => outputs.TryGetValue(nodeId, out output);
}
