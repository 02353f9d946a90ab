using System.Text.Json;
using System.Text.Json.Nodes;
using AutoGlm.Workflows.Conditions;

namespace AutoGlm.Workflows.Importing.N8n;

/// <summary>Conditions as rows of left, operator, right. What has no operator here keeps its name, and validation asks for another.</summary>
internal sealed class N8nConditions(N8nExpressions expressions)
{
    /// <summary>Conditions of if, filter and a rule of switch, as any version writes them; null where there are none.</summary>
    public JsonObject? Read(JsonObject owner, N8nNode at) =>
        owner["conditions"] is JsonObject { } group && group["conditions"] is JsonArray rows
            ? Conditions(rows.OfType<JsonObject>().Select(row => Row(row, at)), group.Text("combinator") == "or")
            : owner["conditions"] is JsonObject byType
                ? Conditions(byType.SelectMany(type => byType.Objects(type.Key).Select(row => OldRow(type.Key, row, at))), owner.Text("combineOperation") == "any")
                : null;

    public static JsonObject? Conditions(IEnumerable<JsonObject> rows, bool any)
    {
        var list = rows.ToList();
        return list.Count == 0 ? null : new JsonObject { ["match"] = any ? "any" : "all", ["rows"] = new JsonArray([.. list]) };
    }

    /// <summary>A row as version 2 of the nodes writes it.</summary>
    public JsonObject Row(JsonObject row, N8nNode at)
    {
        var type = row.Object("operator").Text("type") ?? "string";
        var operation = row.Object("operator").Text("operation") ?? row.Text("operator") ?? "equals";
        return Made(type, operation, Side(row["leftValue"], at), Side(row["rightValue"], at), at);
    }

    private JsonObject OldRow(string type, JsonObject row, N8nNode at) => Made(
        type,
        row.Text("operation") ?? type switch { "number" => "smaller", "dateTime" => "after", _ => "equal" },
        Side(row["value1"] ?? Unwritten(type), at),
        Side(row["value2"] ?? Unwritten(type), at),
        at);

    /// <summary>A side that is as it was put down is not in the file.</summary>
    private static JsonValue? Unwritten(string type) => type == "number" ? JsonValue.Create(0) : null;

    public static JsonObject Made(string type, string operation, JsonNode? left, JsonNode? right, N8nNode at)
    {
        var name = Operator(type, operation);
        if (ConditionOperators.Find(name) is not { } known)
        {
            if (ImportPatterns.Instead(operation, right) is { } pattern)
            {
                at.Entry.Changed("There is no such comparison here; a pattern asks the same.", "此处没有这种比较；改用含义相同的正则表达式。", $"{type}: {operation}");
                return new JsonObject { ["left"] = left, ["operator"] = ConditionOperators.Matches, ["right"] = pattern };
            }

            at.Entry.Lost("There is no such comparison here; choose another in the node before the agent can run.", "此处没有这种比较；请在节点中选择其他比较方式后再运行。", $"{type}: {operation}");
            return new JsonObject { ["left"] = left, ["operator"] = operation, ["right"] = right };
        }

        // What may be missing is asked about within a block, for a missing value elsewhere is an error.
        if (name is ConditionOperators.IsEmpty or ConditionOperators.IsNotEmpty && ImportWords.AsText(left) is { } text && text.StartsWith("{{", StringComparison.Ordinal) && text.EndsWith("}}", StringComparison.Ordinal) && text.LastIndexOf("{{", StringComparison.Ordinal) == 0 && !text.StartsWith("{{=", StringComparison.Ordinal))
            left = $"{{{{#if {text[2..^2]}}}}}{text}{{{{/if}}}}";
        if (operation is "exists" or "notExists")
            at.Entry.Changed("Whether a value exists is asked as whether it is empty.", "“是否存在”改为判断“是否为空”。");
        var made = new JsonObject { ["left"] = left, ["operator"] = name };
        if (known.TakesRight)
            made["right"] = name == ConditionOperators.Matches && ImportWords.AsText(right) is { } written ? ImportPatterns.Bare(written) : right ?? "";
        return made;
    }

    private JsonNode? Side(JsonNode? value, N8nNode at) => value switch
    {
        null => JsonValue.Create(""),
        JsonValue text when text.GetValueKind() == JsonValueKind.String => JsonValue.Create(expressions.Text(text.GetValue<string>(), at)),
        _ => expressions.Value(value, at),
    };

    private static string Operator(string type, string operation) => (type, operation) switch
    {
        ("boolean", "true") => ConditionOperators.IsTrue,
        ("boolean", "false") => ConditionOperators.IsFalse,
        (_, "equals" or "equal") => ConditionOperators.IsEqual,
        (_, "notEquals" or "notEqual") => ConditionOperators.NotEquals,
        ("array", "lengthEquals" or "lengthNotEquals" or "lengthGt" or "lengthLt" or "lengthGte" or "lengthLte") => operation,
        (_, "contains") => ConditionOperators.Contains,
        (_, "notContains") => ConditionOperators.NotContains,
        (_, "startsWith") => ConditionOperators.StartsWith,
        (_, "endsWith") => ConditionOperators.EndsWith,
        (_, "regex") => ConditionOperators.Matches,
        (_, "gt" or "larger" or "after") => ConditionOperators.Greater,
        (_, "gte" or "largerEqual" or "afterOrEquals") => ConditionOperators.GreaterOrEqual,
        (_, "lt" or "smaller" or "before") => ConditionOperators.Less,
        (_, "lte" or "smallerEqual" or "beforeOrEquals") => ConditionOperators.LessOrEqual,
        (_, "empty" or "isEmpty" or "notExists") => ConditionOperators.IsEmpty,
        (_, "notEmpty" or "isNotEmpty" or "exists") => ConditionOperators.IsNotEmpty,
        _ => operation,
    };
}
