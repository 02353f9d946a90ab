using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Templates;

namespace AutoGlm.Studio.Designing;

/// <summary>The values that references had in a run: for lists, and to offer what lies within them.</summary>
/// <param name="values"><c>input</c> and a member for each node; empty where nothing was recorded.</param>
public sealed class SeenValues(JsonObject values)
{
    /// <summary>Longest preview of a value, in characters.</summary>
    public const int MaxPreview = 80;

    private const int MaxDepth = 4;
    private const int MaxWithin = 60;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static SeenValues None { get; } = new([]);

    /// <summary>A reference with its last value, then what lies within that: members, and those of a list's first item.</summary>
    public IEnumerable<Reference> Expand(Reference reference)
    {
        if (ValuePath.TryParse(reference.Path) is not { } path || !path.TryFind(values, 0, out var value))
            return [reference];
        return Within(reference.Path, value, 1).Take(MaxWithin).Prepend(reference with { Last = Preview(value) });
    }

    /// <summary>One line, shortened.</summary>
    public static string Preview(JsonNode? value)
    {
        var text = value switch
        {
            null => "null",
            JsonValue one when one.TryGetValue(out string? words) => words.ReplaceLineEndings(" "),
            _ => value.ToJsonString(Readable),
        };
        return text.Length <= MaxPreview ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[MaxPreview - 2]) ? MaxPreview - 2 : MaxPreview - 1), "…");
    }

    /// <summary>The path of a member, as references write it.</summary>
    public static string Member(string path, string name) =>
        ValuePath.TryParse($"x.{name}")?.Segments is [_, { Name: { } whole }] && whole == name ? $"{path}.{name}" : $"{path}[\"{name}\"]";

    private static IEnumerable<Reference> Within(string path, JsonNode? value, int depth)
    {
        if (depth > MaxDepth)
            yield break;
        var parts = value switch
        {
            JsonObject members => members.Where(member => member.Key.Length > 0 && !member.Key.Contains('"') && !member.Key.Contains(']')).Select(member => (Path: Member(path, member.Key), Label: member.Key, member.Value)),
            JsonArray { Count: > 0 } items => [(Path: $"{path}[0]", Label: "0", Value: items[0])],
            _ => [],
        };
        foreach (var part in parts)
        {
            yield return new Reference(part.Path, part.Label, TypeOf(part.Value), Preview(part.Value));
            foreach (var further in Within(part.Path, part.Value, depth + 1))
                yield return further;
        }
    }

    private static string TypeOf(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.Number => ValueTypes.Number,
        JsonValueKind.True or JsonValueKind.False => ValueTypes.Boolean,
        JsonValueKind.Array => ValueTypes.List,
        JsonValueKind.Object => ValueTypes.Object,
        JsonValueKind.String => ValueTypes.Text,
        _ => ValueTypes.Any,
    };
}
