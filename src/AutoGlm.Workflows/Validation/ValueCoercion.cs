using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Nodes;

namespace AutoGlm.Workflows.Validation;

/// <summary>Brings values into their declared types; callers that have only text (a command line, a form) are understood.</summary>
internal static class ValueCoercion
{
    private static readonly string[] TimeFormats = ["HH:mm", "H:mm", "HH:mm:ss"];

    /// <summary>What is wrong and what to do, or null when <paramref name="result"/> holds the value.</summary>
    public static (LocalText Message, LocalText Cure)? Coerce(JsonNode given, ValueDefinition definition, out JsonNode? result)
    {
        result = Convert(given, definition.Type);
        if (result is null)
            return (new($"{Show(given)} is not {Name(definition.Type).En}.", $"{Show(given)}不是{Name(definition.Type).Zh}。"), Hint(definition.Type));
        if (definition.Choices is { Count: > 0 } choices && Outsiders(result, choices) is { } outsider)
            return (new($"“{outsider}” is not one of the choices.", $"“{outsider}”不在可选项中。"), new($"Choose one of {string.Join(", ", choices)}.", $"请从以下各项中选择：{string.Join("、", choices)}。"));
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

    private static LocalText Name(string type) => type switch
    {
        ValueTypes.List => new("a list", "列表"),
        ValueTypes.Records => new("a list of objects", "由对象组成的列表"),
        ValueTypes.Object => new("an object", "对象"),
        ValueTypes.Boolean => new("true or false", " true 或 false"),
        ValueTypes.Text => new("a text", "文本"),
        ValueTypes.Number => new("a number", "数字"),
        ValueTypes.Date => new("a date", "日期"),
        ValueTypes.Time => new("a time", "时间"),
        _ => new($"a {type}", $" {type}"),
    };

    private static LocalText Hint(string type) => type switch
    {
        ValueTypes.Text => new("Give a text.", "请填写文本。"),
        ValueTypes.Number => new("Give a number like 4 or 2.5.", "请填写数字，例如 4 或 2.5。"),
        ValueTypes.Boolean => new("Give true or false.", "请填写 true 或 false。"),
        ValueTypes.Date => new("Give a date like 2026-01-31.", "请填写日期，例如 2026-01-31。"),
        ValueTypes.Time => new("Give a time like 19:00.", "请填写时间，例如 19:00。"),
        ValueTypes.List => new("Give JSON like [\"a\", \"b\"].", "请填写 JSON，例如 [\"a\", \"b\"]。"),
        ValueTypes.Records => new("Give JSON like [{\"name\": \"a\"}].", "请填写 JSON，例如 [{\"name\": \"a\"}]。"),
        _ => new("Give JSON like {\"name\": \"a\"}.", "请填写 JSON，例如 {\"name\": \"a\"}。"),
    };
}
