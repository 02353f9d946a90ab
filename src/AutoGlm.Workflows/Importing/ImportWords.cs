using System.Text.Json;
using System.Text.Json.Nodes;

namespace AutoGlm.Workflows.Importing;

/// <summary>What importers ask of a file's values, whose types nobody vouches for.</summary>
internal static class ImportWords
{
    /// <summary>A text or a number as text; null for anything else.</summary>
    public static string? Text(this JsonNode? owner, string member) => AsText((owner as JsonObject)?[member]);

    public static string? AsText(JsonNode? value) => value is JsonValue ? value.GetValueKind() switch
    {
        JsonValueKind.String => value.GetValue<string>(),
        JsonValueKind.Number => value.ToJsonString(),
        _ => null,
    } : null;

    public static bool Flag(this JsonNode? owner, string member, bool otherwise = false) => (owner as JsonObject)?[member] is JsonValue value
        ? value.GetValueKind() switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => otherwise }
        : otherwise;

    public static double? Number(this JsonNode? owner, string member) =>
        owner.Text(member) is { } text && double.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    public static int? Whole(this JsonNode? owner, string member) => owner.Number(member) is { } number and > -1_000_000_000 and < 1_000_000_000 ? (int)number : null;

    public static JsonObject? Object(this JsonNode? owner, string member) => (owner as JsonObject)?[member] as JsonObject;

    public static IEnumerable<JsonObject> Objects(this JsonNode? owner, string member) => ((owner as JsonObject)?[member] as JsonArray)?.OfType<JsonObject>() ?? [];

    public static IReadOnlyList<string> Texts(this JsonNode? owner, string member) => ((owner as JsonObject)?[member] as JsonArray)?.Select(AsText).OfType<string>().ToList() ?? [];

    /// <summary>Of several with the same key, the first.</summary>
    public static Dictionary<string, TValue> ToDictionaryFirst<TItem, TValue>(this IEnumerable<TItem> items, Func<TItem, string> key, Func<TItem, TValue> value)
    {
        var made = new Dictionary<string, TValue>(StringComparer.Ordinal);
        foreach (var item in items)
            made.TryAdd(key(item), value(item));
        return made;
    }

    /// <summary>A form is never sent in parts here, so no header may say that it is.</summary>
    public static void DropMultipart(JsonObject? headers)
    {
        foreach (var name in (headers ?? []).Where(header => header.Key.Equals("Content-Type", StringComparison.OrdinalIgnoreCase) && AsText(header.Value)?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true).Select(header => header.Key).ToList())
            headers!.Remove(name);
    }

    /// <summary>Braces that mean nothing.</summary>
    public static string Literal(string text) => text.Replace("{{", @"\{{", StringComparison.Ordinal);

    /// <summary>What can't be translated stays, in a spelling that no template understands: so nothing runs with it.</summary>
    public static string Untranslated(string expression) => $"{{{{={expression.Replace("}}", "} }", StringComparison.Ordinal)}}}}}";
}
