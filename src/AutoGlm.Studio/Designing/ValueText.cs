using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Studio.Designing;

/// <summary>Values of inputs between their JSON and what stands in a form's field.</summary>
public static class ValueText
{
    public static string Of(JsonNode? value) => value switch
    {
        null => "",
        JsonValue one when one.TryGetValue(out string? text) => text,
        JsonArray items when items.All(item => item is JsonValue) => string.Join("\n", items.Select(Of)),
        _ => value.ToJsonString(),
    };

    /// <summary>What was typed, as the type wants it; text that doesn't fit stays text, so that checking can say what is wrong.</summary>
    public static JsonNode? Parse(string type, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        switch (type)
        {
            case ValueTypes.Number when decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number):
                return JsonValue.Create(number);
            case ValueTypes.Boolean when bool.TryParse(text, out var truth):
                return JsonValue.Create(truth);
            case ValueTypes.List when !text.TrimStart().StartsWith('['):
                return new JsonArray([.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => JsonValue.Create(line))]);
            case ValueTypes.List or ValueTypes.Records or ValueTypes.Object or ValueTypes.Any:
                try
                {
                    return JsonNode.Parse(text);
                }
                catch (JsonException)
                {
                    return JsonValue.Create(text);
                }

            default:
                return JsonValue.Create(text);
        }
    }
}
