using System.Text.Json.Nodes;
using AutoGlm.Studio.Look;
using AutoGlm.Studio.Texts;
using AutoGlm.Workflows.Conditions;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Nodes;

namespace AutoGlm.Studio.Designing;

/// <summary>What a node's card says of its settings, from the kind's fields alone.</summary>
public static class NodeSummary
{
    private const int MostLines = 3;
    private const int MostTags = 4;

    public static (IReadOnlyList<string> Lines, IReadOnlyList<string> Tags) Of(WorkflowNode node, INodeKind kind, string language, StudioTexts texts)
    {
        var lines = new List<string>();
        var tags = new List<string>();
        foreach (var field in kind.Fields.Where(field => !field.Advanced))
        {
            var value = node.Settings[field.Name];
            switch (field.Editor)
            {
                case FieldEditor.Cron when Text(value) is { Length: > 0 } times:
                    lines.Add(CronWords.Of(times, texts) ?? times);
                    break;
                case FieldEditor.Text or FieldEditor.LongText when Text(value) is { Length: > 0 } text:
                    lines.Add(text);
                    break;
                case FieldEditor.Conditions when value is JsonObject conditions:
                    lines.AddRange(Rows(conditions["rows"]).Select(row => Condition(row, language)));
                    break;
                case FieldEditor.KeyValue when value is JsonObject pairs:
                    lines.AddRange(pairs.Select(pair => $"{pair.Key} = {Text(pair.Value)}"));
                    break;
                case FieldEditor.Choice when Text(value ?? field.Default) is { Length: > 0 } chosen && chosen != "none":
                    tags.Add(field.Choices.FirstOrDefault(choice => choice.Value == chosen)?.Label.For(language) ?? chosen);
                    break;
                case FieldEditor.Surfaces:
                    tags.AddRange(Rows(value).Select(row => Place(Text(row["kind"]), Text(row["start"]))));
                    break;
                case FieldEditor.Values or FieldEditor.FormFields:
                    tags.AddRange(Rows(value).Select(row => $"→ {Text(row["name"])}"));
                    break;
            }
        }

        return ([.. lines.Take(MostLines)], [.. tags.Take(MostTags), .. FailureWords.Of(node.Failure, language)]);
    }

    private static string Condition(JsonObject row, string language) => ConditionEvaluator.IsGroup(row)
        ? $"({string.Join(Text(row["match"]) == "any" ? " | " : " & ", Rows(row["rows"]).Select(one => Condition(one, language)))})"
        : $"{Text(row["left"])} {Operator(Text(row["operator"]), language)} {Text(row["right"])}".Trim();

    private static string Operator(string name, string language) => ConditionOperators.Find(name)?.Label.For(language) ?? name;

    private static string Place(string kind, string start) =>
        Uri.TryCreate(start, UriKind.Absolute, out var address) && address.Host.Length > 0
            ? $"{kind} · {address.Authority}"
            : start.Length > 0 ? $"{kind} · {start}" : kind;

    private static IEnumerable<JsonObject> Rows(JsonNode? value) => (value as JsonArray)?.OfType<JsonObject>() ?? [];

    private static string Text(JsonNode? value) => value switch
    {
        null => "",
        JsonValue one when one.TryGetValue(out string? text) => text,
        _ => value.ToJsonString(),
    };
}
