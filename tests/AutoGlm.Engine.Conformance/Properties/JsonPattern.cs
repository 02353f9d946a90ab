using System.Text.Json.Nodes;

namespace AutoGlm.Engine.Conformance.Properties;

/// <summary>JSON in which some places don't matter.</summary>
internal static class JsonPattern
{
    /// <summary>Stands for any value.</summary>
    public const string Anything = "⁇";

    public static bool Fits(JsonNode? pattern, JsonNode? actual) => pattern switch
    {
        JsonValue text when text.TryGetValue(out string? word) && word == Anything => true,
        JsonObject members => actual is JsonObject others && members.Count == others.Count && members.All(pair => others.TryGetPropertyValue(pair.Key, out var value) && Fits(pair.Value, value)),
        JsonArray items => actual is JsonArray others && items.Count == others.Count && items.Zip(others).All(pair => Fits(pair.First, pair.Second)),
        null => actual is null,
        _ => actual is not null && pattern.ToJsonString() == actual.ToJsonString(),
    };
}
