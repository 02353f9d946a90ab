using System.Text.Json;
using System.Text.Json.Nodes;
using AutoGlm.Workflows.Conditions;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Nodes;

namespace AutoGlm.Workflows.Validation;

/// <summary>A node's settings against what its kind says about its fields.</summary>
internal static class FieldRules
{
    public static IEnumerable<Problem> Check(WorkflowNode node, INodeKind kind)
    {
        foreach (var field in kind.Fields)
        {
            var path = $"settings.{field.Name}";
            var value = node.Settings[field.Name];
            if (IsMissing(value) && !(field.Editor == FieldEditor.Json && value is JsonArray or JsonObject))
            {
                if (field.Required)
                    yield return new Problem(node.Id, path, $"“{field.Label.En}” is missing.", field.Example is { } example ? $"For instance: {example}" : "Fill it in.");
                continue;
            }

            foreach (var problem in CheckValue(node.Id, path, field, value!))
                yield return problem;
        }

        foreach (var (name, _) in node.Settings)
        {
            if (kind.Fields.All(field => field.Name != name))
                yield return new Problem(node.Id, $"settings.{name}", $"A node of kind “{kind.Kind}” has no field “{name}”; it is kept and not used.", "Check the spelling, or remove it.", "warning");
        }
    }

    private static bool IsMissing(JsonNode? value) => value switch
    {
        null => true,
        JsonArray items => items.Count == 0,
        JsonObject members => members.Count == 0,
        JsonValue text => text.TryGetValue(out string? words) && string.IsNullOrWhiteSpace(words),
        _ => false,
    };

    private static IEnumerable<Problem> CheckValue(string node, string path, FieldDefinition field, JsonNode value) => field.Editor switch
    {
        FieldEditor.Text or FieldEditor.LongText => Shape(Kind(value) == JsonValueKind.String, node, path, "a text"),
        FieldEditor.Number => Shape(Kind(value) == JsonValueKind.Number || IsTemplate(value), node, path, "a number"),
        FieldEditor.Switch => Shape(Kind(value) is JsonValueKind.True or JsonValueKind.False, node, path, "true or false"),
        FieldEditor.Choice => CheckChoice(node, path, field, value),
        FieldEditor.Words => CheckWords(node, path, field, value),
        FieldEditor.KeyValue => CheckKeyValue(node, path, value),
        FieldEditor.Conditions => CheckConditions(node, path, value),
        FieldEditor.Values => CheckValues(node, path, value),
        FieldEditor.Surfaces => CheckSurfaces(node, path, value),
        FieldEditor.Limits => CheckLimits(node, path, value),
        FieldEditor.Corrections => CorrectionRules.Check(node, path, value),
        _ => [],
    };

    private static IEnumerable<Problem> CheckChoice(string node, string path, FieldDefinition field, JsonNode value)
    {
        if (Kind(value) != JsonValueKind.String || field.Choices.All(choice => choice.Value != value.ToString()))
            yield return NotAChoice(node, path, field, value);
    }

    private static IEnumerable<Problem> CheckWords(string node, string path, FieldDefinition field, JsonNode value)
    {
        if (value is not JsonArray words)
        {
            yield return Misshapen(node, path, "a list of words");
            yield break;
        }

        for (var index = 0; index < words.Count; index++)
        {
            if (Kind(words[index]) != JsonValueKind.String)
                yield return Misshapen(node, $"{path}[{index}]", "a text");
            else if (field.Choices.Count > 0 && field.Choices.All(choice => choice.Value != words[index]!.ToString()))
                yield return NotAChoice(node, $"{path}[{index}]", field, words[index]!);
        }
    }

    private static IEnumerable<Problem> CheckKeyValue(string node, string path, JsonNode value)
    {
        if (value is not JsonObject pairs)
        {
            yield return Misshapen(node, path, "an object of names and values");
            yield break;
        }

        if (pairs.ContainsKey(""))
            yield return new Problem(node, path, "A value has no name.", "Give it a name, or remove it.");
    }

    private static IEnumerable<Problem> CheckConditions(string node, string path, JsonNode value)
    {
        if (value is not JsonObject conditions || conditions["rows"] is not JsonArray { Count: > 0 } rows)
        {
            yield return Misshapen(node, path, "an object {match, rows} with at least one row");
            yield break;
        }

        if (conditions["match"] is { } match && match.ToString() is not ("all" or "any"))
            yield return new Problem(node, $"{path}.match", $"“{match}” is not a way to join conditions.", "Choose all or any.");
        for (var index = 0; index < rows.Count; index++)
        {
            var row = rows[index] as JsonObject;
            var name = row?["operator"]?.ToString() ?? "";
            if (ConditionOperators.Find(name) is not { } known)
                yield return new Problem(node, $"{path}.rows[{index}].operator", name.Length == 0 ? "The condition has no operator." : $"There is no operator “{name}”.", $"Choose one of {string.Join(", ", ConditionOperators.All.Select(one => one.Name))}.");
            else if (known.TakesRight && !row!.ContainsKey("right"))
                yield return new Problem(node, $"{path}.rows[{index}].right", $"“{known.Label.En}” needs something to compare with.", "Fill in the right side.");
            if (row?.ContainsKey("left") != true)
                yield return new Problem(node, $"{path}.rows[{index}].left", "The condition has no left side.", "Say what is compared, for instance {{input.x}}.");
        }
    }

    private static IEnumerable<Problem> CheckValues(string node, string path, JsonNode value)
    {
        if (value is not JsonArray values)
        {
            yield return Misshapen(node, path, "a list of {name, type, description}");
            yield break;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < values.Count; index++)
        {
            var name = (values[index] as JsonObject)?["name"]?.ToString() ?? "";
            foreach (var problem in ValueRules.CheckName(name, $"{path}[{index}].name", node))
                yield return problem;
            if (name.Length > 0 && !seen.Add(name))
                yield return new Problem(node, $"{path}[{index}].name", $"The name “{name}” appears twice.", "Rename one of them.");
            if ((values[index] as JsonObject)?["type"] is { } type && !ValueTypes.All.Contains(type.ToString(), StringComparer.Ordinal))
                yield return ValueRules.UnknownType(node, $"{path}[{index}].type", type.ToString());
            if ((values[index] as JsonObject)?["fields"] is { } fields && (fields is not JsonArray names || names.Any(one => Kind(one) != JsonValueKind.String)))
                yield return Misshapen(node, $"{path}[{index}].fields", "a list of names");
        }
    }

    private static IEnumerable<Problem> CheckSurfaces(string node, string path, JsonNode value)
    {
        if (value is not JsonArray surfaces)
        {
            yield return Misshapen(node, path, "a list of {kind, start, profile, device}");
            yield break;
        }

        for (var index = 0; index < surfaces.Count; index++)
        {
            var kind = (surfaces[index] as JsonObject)?["kind"]?.ToString();
            if (kind is not ("web" or "phone" or "pc"))
                yield return new Problem(node, $"{path}[{index}].kind", kind is null ? "The surface has no kind." : $"There is no surface “{kind}”.", "Choose web, phone or pc.");
            foreach (var member in new[] { "start", "profile", "device" })
            {
                if ((surfaces[index] as JsonObject)?[member] is { } text && Kind(text) != JsonValueKind.String)
                    yield return Misshapen(node, $"{path}[{index}].{member}", "a text");
            }
        }
    }

    private static IEnumerable<Problem> CheckLimits(string node, string path, JsonNode value)
    {
        if (value is not JsonObject limits)
        {
            yield return Misshapen(node, path, "an object {maxSteps, timeoutSeconds}");
            yield break;
        }

        foreach (var (name, limit) in limits)
        {
            if (name is not ("maxSteps" or "timeoutSeconds"))
                yield return new Problem(node, $"{path}.{name}", $"There is no limit “{name}”.", "Use maxSteps and timeoutSeconds.", "warning");
            else if (limit is not null && Kind(limit) != JsonValueKind.Number && !IsTemplate(limit))
                yield return Misshapen(node, $"{path}.{name}", "a number");
        }
    }

    private static IEnumerable<Problem> Shape(bool fits, string node, string path, string shape)
    {
        if (!fits)
            yield return Misshapen(node, path, shape);
    }

    private static Problem Misshapen(string node, string path, string shape) => new(node, path, $"This has to be {shape}.", "Correct its type.");

    private static Problem NotAChoice(string node, string path, FieldDefinition field, JsonNode value) => new(
        node,
        path,
        $"“{value}” is not a choice for “{field.Label.En}”.",
        $"Choose {(field.Editor == FieldEditor.Words ? "from" : "one of")} {string.Join(", ", field.Choices.Select(choice => choice.Value))}.");

    private static bool IsTemplate(JsonNode value) => Kind(value) == JsonValueKind.String && value.ToString().Contains("{{", StringComparison.Ordinal);

    private static JsonValueKind Kind(JsonNode? value) => value?.GetValueKind() ?? JsonValueKind.Null;
}
