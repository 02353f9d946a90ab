using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AutoGlm.Engine.Nodes;

/// <summary>Reads filled-in settings, in which a template may have put another type than the field's.</summary>
internal static class NodeInput
{
    public static string? Text(JsonObject input, string name) => AsText(input[name]);

    public static string? AsText(JsonNode? value) => value switch
    {
        null => null,
        JsonValue text when text.GetValueKind() == JsonValueKind.String => text.GetValue<string>(),
        _ => value.ToJsonString(),
    };

    /// <summary>A list of words; a single text counts as one.</summary>
    public static IReadOnlyList<string> Words(JsonObject input, string name) => input[name] switch
    {
        null => [],
        JsonArray items => [.. items.Select(AsText).OfType<string>().Where(word => word.Length > 0)],
        var one => AsText(one) is { Length: > 0 } word ? [word] : [],
    };

    public static IEnumerable<JsonObject> Objects(JsonObject input, string name) => (input[name] as JsonArray)?.OfType<JsonObject>() ?? [];

    /// <summary>A number, also as text; null when there is none.</summary>
    public static double? Number(JsonNode? value) =>
        AsText(value) is { } text && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
