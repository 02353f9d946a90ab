using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Studio.Designing;

/// <summary>Named, typed values read off an example of their JSON.</summary>
public static partial class SchemaExample
{
    private const int MaxValues = 100;

    /// <summary>A member becomes a value; a list of objects at the top becomes one of records. Null when the text is no JSON of that kind.</summary>
    public static IReadOnlyList<ValueDefinition>? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            return JsonNode.Parse(text) switch
            {
                JsonObject { Count: > 0 } members => [.. members.Take(MaxValues).Select(member => Define(member.Key, member.Value)).DistinctBy(value => value.Name)],
                JsonArray { Count: > 0 } items => [Define("items", items)],
                _ => null,
            };
        }
        catch (Exception broken) when (broken is JsonException or ArgumentException)
        {
            // No JSON, or a member twice.
            return null;
        }
    }

    private static ValueDefinition Define(string name, JsonNode? value) => new()
    {
        Name = NameOf(name),
        Label = NameOf(name) == name ? null : name,
        Type = value switch
        {
            JsonArray items when items.Count > 0 && items.All(item => item is JsonObject) => ValueTypes.Records,
            JsonArray => ValueTypes.List,
            JsonObject => ValueTypes.Object,
            _ => value?.GetValueKind() switch
            {
                JsonValueKind.Number => ValueTypes.Number,
                JsonValueKind.True or JsonValueKind.False => ValueTypes.Boolean,
                JsonValueKind.String when Date().IsMatch(value.ToString()) => ValueTypes.Date,
                JsonValueKind.String => ValueTypes.Text,
                _ => ValueTypes.Any,
            },
        },
        Fields = value is JsonArray list && list.All(item => item is JsonObject) && list.Count > 0
            ? [.. list.OfType<JsonObject>().SelectMany(item => item.Select(member => member.Key)).Distinct(StringComparer.Ordinal).Take(MaxValues)]
            : null,
    };

    private static string NameOf(string key)
    {
        var name = NotInName().Replace(key.Trim(), "_").Trim('_');
        if (name.Length == 0 || !char.IsLetter(name[0]))
            name = $"value_{name}".TrimEnd('_');
        return name.Length <= 64 ? name : name[..64];
    }

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex("[^A-Za-z0-9_-]+", RegexOptions.CultureInvariant)]
    private static partial Regex NotInName();
}
