using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Workflows.Validation;

/// <summary>Brings values into their declared types; callers that have only text (a command line, a form) are understood.</summary>
internal static class ValueCoercion
{
    private static readonly string[] TimeFormats = ["HH:mm", "H:mm", "HH:mm:ss"];

    /// <summary>What is wrong and what to do, or null when <paramref name="result"/> holds the value.</summary>
    public static (string Message, string Cure)? Coerce(JsonNode given, ValueDefinition definition, out JsonNode? result)
    {
        result = Convert(given, definition.Type);
        if (result is null)
            return ($"{Show(given)} is not {Name(definition.Type)}.", Hint(definition.Type));
        if (definition.Choices is { Count: > 0 } choices && Outsiders(result, choices) is { } outsider)
            return ($"“{outsider}” is not one of the choices.", $"Choose one of {string.Join(", ", choices)}.");
        return null;
    }

    private static JsonNode? Convert(JsonNode given, string type)
    {
        var text = given is JsonValue value && value.TryGetValue(out string? written) ? written : null;
        return type switch
        {
            ValueTypes.Text => text is not null || given is JsonValue ? JsonValue.Create(text ?? given.ToJsonString()) : null,
            ValueTypes.Number => Number(given, text),
            ValueTypes.Boolean => Boolean(given, text),
            ValueTypes.Date => text is not null && DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                ? JsonValue.Create(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                : null,
            ValueTypes.Time => text is not null && TimeOnly.TryParseExact(text.Trim(), TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
                ? JsonValue.Create(time.ToString(time.Second == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture))
                : null,
            ValueTypes.List => Parsed(given, text) as JsonArray,
            ValueTypes.Records => Parsed(given, text) is JsonArray records && records.All(record => record is JsonObject) ? records : null,
            ValueTypes.Object => Parsed(given, text) as JsonObject,
            _ => given.DeepClone(),
        };
    }

    private static JsonNode? Number(JsonNode given, string? text)
    {
        if (text is null)
            return given.GetValueKind() == JsonValueKind.Number ? given.DeepClone() : null;
        return decimal.TryParse(text.Trim(), NumberStyles.Float & ~NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var exact) ? JsonValue.Create(exact)
            : double.TryParse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? JsonValue.Create(number)
            : null;
    }

    private static JsonNode? Boolean(JsonNode given, string? text) => given.GetValueKind() switch
    {
        JsonValueKind.True or JsonValueKind.False => given.DeepClone(),
        JsonValueKind.String when bool.TryParse(text!.Trim(), out var flag) => JsonValue.Create(flag),
        _ => null,
    };

    private static JsonNode? Parsed(JsonNode given, string? text)
    {
        if (text is null)
            return given.DeepClone();
        try
        {
            return JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false });
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Outsiders(JsonNode value, IReadOnlyList<string> choices) =>
        (value is JsonArray items ? items.Select(item => item?.ToString() ?? "null") : [value.ToString()])
            .FirstOrDefault(one => !choices.Contains(one, StringComparer.Ordinal));

    private static string Show(JsonNode given)
    {
        var text = given.ToString();
        return $"“{(text.Length <= 60 ? text : text[..60] + "…")}”";
    }

    private static string Name(string type) => type switch
    {
        ValueTypes.List => "a list",
        ValueTypes.Records => "a list of objects",
        ValueTypes.Object => "an object",
        ValueTypes.Boolean => "true or false",
        _ => $"a {type}",
    };

    private static string Hint(string type) => type switch
    {
        ValueTypes.Text => "Give a text.",
        ValueTypes.Number => "Give a number like 4 or 2.5.",
        ValueTypes.Boolean => "Give true or false.",
        ValueTypes.Date => "Give a date like 2026-01-31.",
        ValueTypes.Time => "Give a time like 19:00.",
        ValueTypes.List => "Give JSON like [\"a\", \"b\"].",
        ValueTypes.Records => "Give JSON like [{\"name\": \"a\"}].",
        _ => "Give JSON like {\"name\": \"a\"}.",
    };
}
