using System.Text.Json.Nodes;
using AutoGlm.Workflows.Conditions;

namespace AutoGlm.Workflows.Importing.Dify;

/// <summary>Conditions of a case or a loop's end, as rows of left, operator, right.</summary>
internal sealed class DifyConditions(DifyReferences references)
{
    private static readonly Dictionary<string, string> Opposite = new(StringComparer.Ordinal)
    {
        [ConditionOperators.IsEqual] = ConditionOperators.NotEquals,
        [ConditionOperators.Greater] = ConditionOperators.LessOrEqual,
        [ConditionOperators.Less] = ConditionOperators.GreaterOrEqual,
        [ConditionOperators.Contains] = ConditionOperators.NotContains,
        [ConditionOperators.IsEmpty] = ConditionOperators.IsNotEmpty,
        [ConditionOperators.IsTrue] = ConditionOperators.IsFalse,
    };

    /// <summary>Null where there are no rows.</summary>
    public JsonObject? Read(JsonObject owner, string list, DifyNode at)
    {
        var rows = owner.Objects(list).Select(row => Row(row, at)).ToList();
        return rows.Count == 0 ? null : new JsonObject { ["match"] = owner.Text("logical_operator") == "or" ? "any" : "all", ["rows"] = new JsonArray([.. rows]) };
    }

    /// <summary>What holds where the conditions don't; rows without an opposite keep their words, and validation asks about them.</summary>
    public JsonObject? Not(JsonObject owner, string list, DifyNode at)
    {
        if (Read(owner, list, at) is not { } conditions)
            return null;
        foreach (var row in conditions["rows"]!.AsArray().OfType<JsonObject>())
        {
            var name = row.Text("operator") ?? "";
            if (Opposite.TryGetValue(name, out var other) || (other = Opposite.FirstOrDefault(pair => pair.Value == name).Key) is not null)
            {
                row["operator"] = other;
                if (ConditionOperators.Find(other) is { TakesRight: false })
                    row.Remove("right");
            }
            else
            {
                at.Entry.Lost("This comparison has no opposite here; choose another in the node before the agent can run.", "此比较没有相反的形式；请在节点中选择其他比较方式后再运行。", row.ToJsonString());
                row["operator"] = $"not {name}";
            }
        }

        conditions["match"] = conditions.Text("match") == "any" ? "all" : "any";
        return conditions;
    }

    private JsonObject Row(JsonObject row, DifyNode at)
    {
        var comparison = (row.Text("comparison_operator") ?? row.Text("operator") ?? "is").Trim();
        var (left, right) = (references.Selector(row["variable_selector"], at), references.Value(row["value"], at));
        if (row["sub_variable_condition"] is JsonObject { Count: > 0 } sub)
            at.Entry.Lost("What is asked about the files of a list has no counterpart.", "对列表中文件的判断没有对应功能。", sub.ToJsonString());
        var name = comparison switch
        {
            "is" or "=" or "==" or "eq" => ConditionOperators.IsEqual,
            "is not" or "≠" or "!=" => ConditionOperators.NotEquals,
            ">" or "after" => ConditionOperators.Greater,
            "≥" or ">=" => ConditionOperators.GreaterOrEqual,
            "<" or "before" => ConditionOperators.Less,
            "≤" or "<=" => ConditionOperators.LessOrEqual,
            "contains" => ConditionOperators.Contains,
            "not contains" => ConditionOperators.NotContains,
            "start with" or "starts with" => ConditionOperators.StartsWith,
            "end with" or "ends with" => ConditionOperators.EndsWith,
            "in" => ConditionOperators.In,
            "empty" or "null" or "not exists" => ConditionOperators.IsEmpty,
            "not empty" or "not null" or "exists" => ConditionOperators.IsNotEmpty,
            _ => comparison,
        };
        if (name == ConditionOperators.IsEqual && row.Text("varType") == "boolean" && right?.ToString() is "true" or "false" or "True" or "False")
            return new JsonObject { ["left"] = left, ["operator"] = string.Equals(right.ToString(), "true", StringComparison.OrdinalIgnoreCase) ? ConditionOperators.IsTrue : ConditionOperators.IsFalse };
        if (ConditionOperators.Find(name) is not { } known)
        {
            if (ImportPatterns.Instead(comparison, right) is { } pattern)
            {
                at.Entry.Changed("There is no such comparison here; a pattern asks the same.", "此处没有这种比较；改用含义相同的正则表达式。", comparison);
                return new JsonObject { ["left"] = left, ["operator"] = ConditionOperators.Matches, ["right"] = pattern };
            }

            at.Entry.Lost("There is no such comparison here; choose another in the node before the agent can run.", "此处没有这种比较；请在节点中选择其他比较方式后再运行。", comparison);
            return new JsonObject { ["left"] = left, ["operator"] = comparison, ["right"] = right };
        }

        // What may be missing is asked about within a block, for a missing value elsewhere is an error.
        if (!known.TakesRight && left.StartsWith("{{", StringComparison.Ordinal) && !left.StartsWith("{{=", StringComparison.Ordinal))
            left = $"{{{{#if {left[2..^2]}}}}}{left}{{{{/if}}}}";
        var made = new JsonObject { ["left"] = left, ["operator"] = name };
        if (known.TakesRight)
            made["right"] = right ?? "";
        return made;
    }
}
