using System.Text.Json;
using System.Text.Json.Serialization;

namespace AutoGlm.Workflows.Documents;

/// <summary>What an agent is called in one language.</summary>
public sealed record AgentTexts
{
    public string? Name { get; init; }

    public string? Description { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; init; }
}
