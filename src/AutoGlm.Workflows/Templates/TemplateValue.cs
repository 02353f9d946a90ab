using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AutoGlm.Workflows.Templates;

/// <summary>Values as they stand in text, and as Handlebars' blocks see them.</summary>
internal static class TemplateValue
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Text as it is, null as nothing, the rest as JSON.</summary>
    public static string ToText(JsonNode? value) => value switch
    {
        null => "",
        JsonValue text when text.TryGetValue(out string? plain) => plain,
        _ => value.ToJsonString(Compact),
    };

    /// <summary>Plain .NET values, lists and dictionaries: nothing a template could call.</summary>
    public static object? ToPlain(JsonNode? value) => value switch
    {
        JsonObject members => new PlainObject(members, members.Select(pair => KeyValuePair.Create(pair.Key, ToPlain(pair.Value)))),
        JsonArray items => new PlainList(items, items.Select(ToPlain)),
        JsonValue single => single.GetValueKind() switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Number => decimal.TryParse(single.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? number
                : double.Parse(single.ToJsonString(), CultureInfo.InvariantCulture),
            _ => single.ToString(),
        },
        _ => null,
    };

    public static string PlainToText(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        PlainObject members => ToText(members.Source),
        PlainList items => ToText(items.Source),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    public sealed class PlainObject(JsonObject? source, IEnumerable<KeyValuePair<string, object?>> members)
        : Dictionary<string, object?>(members, StringComparer.Ordinal)
    {
        internal JsonObject? Source { get; } = source;
    }

    public sealed class PlainList(JsonArray source, IEnumerable<object?> items) : List<object?>(items)
    {
        internal JsonArray Source { get; } = source;
    }
}
