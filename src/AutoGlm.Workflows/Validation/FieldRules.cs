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
                    yield return Problem.Error(node.Id, path, new($"“{field.Label.En}” is missing.", $"“{field.Label.Zh}”未填写。"), field.Example is { } example ? new($"For instance: {example}", $"例如：{example}") : new("Fill it in.", "请填写。"));
                continue;
            }

            foreach (var problem in CheckValue(node.Id, path, field, value!))
                yield return problem;
        }

        foreach (var (name, _) in node.Settings)
        {
            if (kind.Fields.All(field => field.Name != name))
                yield return Problem.Warning(node.Id, $"settings.{name}", new($"A node of kind “{kind.Kind}” has no field “{name}”; it is kept and not used.", $"“{kind.Kind}”类节点没有字段“{name}”；该字段会保留，但不会使用。"), new("Check the spelling, or remove it.", "请检查拼写，或删除它。"));
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
        FieldEditor.Text or FieldEditor.LongText or FieldEditor.Cron => Shape(Kind(value) == JsonValueKind.String, node, path, new("a text", "文本")),
        FieldEditor.Number => Shape(Kind(value) == JsonValueKind.Number || IsTemplate(value), node, path, new("a number", "数字")),
        FieldEditor.Switch => Shape(Kind(value) is JsonValueKind.True or JsonValueKind.False, node, path, new("true or false", "true 或 false")),
        FieldEditor.Choice => CheckChoice(node, path, field, value),
        FieldEditor.Words => CheckWords(node, path, field, value),
        FieldEditor.KeyValue => CheckKeyValue(node, path, value),
        FieldEditor.Conditions => CheckConditions(node, path, value),
        FieldEditor.Values or FieldEditor.FormFields => CheckValues(node, path, value),
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
            yield return Misshapen(node, path, new("a list of words", "由词组成的列表"));
            yield break;
        }

        for (var index = 0; index < words.Count; index++)
        {
            if (Kind(words[index]) != JsonValueKind.String)
                yield return Misshapen(node, $"{path}[{index}]", new("a text", "文本"));
            else if (field.Choices.Count > 0 && field.Choices.All(choice => choice.Value != words[index]!.ToString()))
                yield return NotAChoice(node, $"{path}[{index}]", field, words[index]!);
        }
    }

    private static IEnumerable<Problem> CheckKeyValue(string node, string path, JsonNode value)
    {
        if (value is not JsonObject pairs)
        {
            yield return Misshapen(node, path, new("an object of names and values", "由名称和值组成的对象"));
            yield break;
        }

        if (pairs.ContainsKey(""))
            yield return Problem.Error(node, path, new("A value has no name.", "有一个值没有名称。"), new("Give it a name, or remove it.", "请为它命名，或删除它。"));
    }

    private static IEnumerable<Problem> CheckConditions(string node, string path, JsonNode value, int depth = 1)
    {
        if (depth > ConditionEvaluator.MaxDepth)
        {
            yield return Problem.Error(
                node, path, new($"Groups stand more than {ConditionEvaluator.MaxDepth} deep within each other.", $"条件组的嵌套超过 {ConditionEvaluator.MaxDepth} 层。"), new("Put some of them side by side.", "请把其中一些并列放置。"));
            yield break;
        }

        if (value is not JsonObject conditions || conditions["rows"] is not JsonArray { Count: > 0 } rows)
        {
            yield return Misshapen(node, path, new("an object {match, rows} with at least one row", "对象 {match, rows}，且至少有一行"));
            yield break;
        }

        if (conditions["match"] is { } match && match.ToString() is not ("all" or "any"))
            yield return Problem.Error(node, $"{path}.match", new($"“{match}” is not a way to join conditions.", $"“{match}”不是有效的条件组合方式。"), new("Choose all or any.", "请选择 all 或 any。"));
        for (var index = 0; index < rows.Count; index++)
        {
            if (ConditionEvaluator.IsGroup(rows[index]))
            {
                foreach (var problem in CheckConditions(node, $"{path}.rows[{index}]", rows[index]!, depth + 1))
                    yield return problem;
                continue;
            }

            var row = rows[index] as JsonObject;
            var name = row?["operator"]?.ToString() ?? "";
            if (ConditionOperators.Find(name) is not { } known)
                yield return Problem.Error(node, $"{path}.rows[{index}].operator", name.Length == 0 ? new("The condition has no operator.", "条件没有运算符。") : new($"There is no operator “{name}”.", $"没有运算符“{name}”。"), new($"Choose one of {string.Join(", ", ConditionOperators.All.Select(one => one.Name))}.", $"请从以下各项中选择：{string.Join("、", ConditionOperators.All.Select(one => one.Name))}。"));
            else if (known.TakesRight && !row!.ContainsKey("right"))
                yield return Problem.Error(node, $"{path}.rows[{index}].right", new($"“{known.Label.En}” needs something to compare with.", $"“{known.Label.Zh}”需要填写比较对象。"), new("Fill in the right side.", "请填写右侧的值。"));
            if (row?.ContainsKey("left") != true)
                yield return Problem.Error(node, $"{path}.rows[{index}].left", new("The condition has no left side.", "条件没有左侧的值。"), new("Say what is compared, for instance {{input.x}}.", "请填写要比较的内容，例如 {{input.x}}。"));
        }
    }

    private static IEnumerable<Problem> CheckValues(string node, string path, JsonNode value)
    {
        if (value is not JsonArray values)
        {
            yield return Misshapen(node, path, new("a list of {name, type, description}", "由 {name, type, description} 组成的列表"));
            yield break;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < values.Count; index++)
        {
            var name = (values[index] as JsonObject)?["name"]?.ToString() ?? "";
            foreach (var problem in ValueRules.CheckName(name, $"{path}[{index}].name", node))
                yield return problem;
            if (name.Length > 0 && !seen.Add(name))
                yield return Problem.Error(node, $"{path}[{index}].name", new($"The name “{name}” appears twice.", $"名称“{name}”重复。"), new("Rename one of them.", "请修改其中一个。"));
            if ((values[index] as JsonObject)?["type"] is { } type && !ValueTypes.All.Contains(type.ToString(), StringComparer.Ordinal))
                yield return ValueRules.UnknownType(node, $"{path}[{index}].type", type.ToString());
            if ((values[index] as JsonObject)?["fields"] is { } fields && (fields is not JsonArray names || names.Any(one => Kind(one) != JsonValueKind.String)))
                yield return Misshapen(node, $"{path}[{index}].fields", new("a list of names", "由名称组成的列表"));
        }
    }

    private static IEnumerable<Problem> CheckSurfaces(string node, string path, JsonNode value)
    {
        if (value is not JsonArray surfaces)
        {
            yield return Misshapen(node, path, new("a list of {kind, start, profile, device}", "由 {kind, start, profile, device} 组成的列表"));
            yield break;
        }

        for (var index = 0; index < surfaces.Count; index++)
        {
            var kind = (surfaces[index] as JsonObject)?["kind"]?.ToString();
            if (kind is not ("web" or "phone" or "pc"))
                yield return Problem.Error(node, $"{path}[{index}].kind", kind is null ? new("The surface has no kind.", "界面没有类型。") : new($"There is no surface “{kind}”.", $"没有界面类型“{kind}”。"), new("Choose web, phone or pc.", "请选择 web、phone 或 pc。"));
            foreach (var member in new[] { "start", "profile", "device" })
            {
                if ((surfaces[index] as JsonObject)?[member] is { } text && Kind(text) != JsonValueKind.String)
                    yield return Misshapen(node, $"{path}[{index}].{member}", new("a text", "文本"));
            }
        }
    }

    private static IEnumerable<Problem> CheckLimits(string node, string path, JsonNode value)
    {
        if (value is not JsonObject limits)
        {
            yield return Misshapen(node, path, new("an object {maxSteps, timeoutSeconds, approvalSeconds}", "对象 {maxSteps, timeoutSeconds, approvalSeconds}"));
            yield break;
        }

        foreach (var (name, limit) in limits)
        {
            if (name is not ("maxSteps" or "timeoutSeconds" or "approvalSeconds"))
                yield return Problem.Warning(node, $"{path}.{name}", new($"There is no limit “{name}”.", $"没有名为“{name}”的限制。"), new("Use maxSteps, timeoutSeconds and approvalSeconds.", "请使用 maxSteps、timeoutSeconds 和 approvalSeconds。"));
            else if (limit is not null && Kind(limit) != JsonValueKind.Number && !IsTemplate(limit))
                yield return Misshapen(node, $"{path}.{name}", new("a number", "数字"));
        }
    }

    private static IEnumerable<Problem> Shape(bool fits, string node, string path, LocalText shape)
    {
        if (!fits)
            yield return Misshapen(node, path, shape);
    }

    private static Problem Misshapen(string node, string path, LocalText shape) => Problem.Error(node, path, new($"This has to be {shape.En}.", $"此处必须是{shape.Zh}。"), new("Correct its type.", "请更正类型。"));

    private static Problem NotAChoice(string node, string path, FieldDefinition field, JsonNode value) => Problem.Error(
        node,
        path,
        new($"“{value}” is not a choice for “{field.Label.En}”.", $"“{value}”不是“{field.Label.Zh}”的可选项。"),
        new($"Choose {(field.Editor == FieldEditor.Words ? "from" : "one of")} {string.Join(", ", field.Choices.Select(choice => choice.Value))}.", $"请从以下各项中选择：{string.Join("、", field.Choices.Select(choice => choice.Value))}。"));

    private static bool IsTemplate(JsonNode value) => Kind(value) == JsonValueKind.String && value.ToString().Contains("{{", StringComparison.Ordinal);

    private static JsonValueKind Kind(JsonNode? value) => value?.GetValueKind() ?? JsonValueKind.Null;
}
