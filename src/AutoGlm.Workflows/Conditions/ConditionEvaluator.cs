using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AutoGlm.Workflows.Conditions;

/// <summary>
/// Judges structured conditions, <c>{match: all|any, rows: [{left, operator, right}]}</c>, after their templates were
/// filled in. A row may be such conditions itself: a group. Two values compare as numbers when both are numbers (one may be a number in text), as points in time when
/// both are ISO dates, else as text, letter by letter and regardless of any language's rules.
/// </summary>
public static class ConditionEvaluator
{
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromMilliseconds(250);

    /// <summary>How deep groups may stand within groups.</summary>
    public const int MaxDepth = 8;

    /// <summary>Throws <see cref="ConditionException"/> when a row can't be judged. Rows behind the deciding one are not looked at.</summary>
    public static bool Evaluate(JsonNode? conditions) => Evaluate(conditions, "", 1);

    private static bool Evaluate(JsonNode? conditions, string path, int depth)
    {
        if (conditions is not JsonObject { } whole || whole["rows"] is not JsonArray { Count: > 0 } rows)
            throw new ConditionException(new("There is nothing to decide by.", "没有可供判断的条件。"), new("Add a row with left, operator and right.", "请添加一行，填写左侧、运算符和右侧。"), path);
        if (depth > MaxDepth)
            throw new ConditionException(
                new($"Groups stand more than {MaxDepth} deep within each other.", $"条件组的嵌套超过 {MaxDepth} 层。"), new("Put some of them side by side.", "请把其中一些并列放置。"), path);
        var any = Text(whole["match"]) switch
        {
            null or "all" => false,
            "any" => true,
            var other => throw new ConditionException(new($"“{other}” is not a way to join conditions.", $"“{other}”不是有效的条件组合方式。"), new("Choose all or any.", "请选择 all 或 any。"), path),
        };
        for (var index = 0; index < rows.Count; index++)
        {
            var field = $"{path}{(path.Length == 0 ? "" : ".")}rows[{index}]";
            if ((IsGroup(rows[index]) ? Evaluate(rows[index], field, depth + 1) : Judge(rows[index], field)) == any)
                return any;
        }

        return !any;
    }

    /// <summary>Whether a row is a group of rows: it has <c>rows</c> of its own.</summary>
    public static bool IsGroup(JsonNode? row) => row is JsonObject members && members.ContainsKey("rows");

    private static bool Judge(JsonNode? row, string field)
    {
        if (row is not JsonObject members || Text(members["operator"]) is not { } name)
            throw new ConditionException(new("A row has a left side, an operator and a right side.", "每一行都要有左侧、运算符和右侧。"), new("Choose an operator.", "请选择运算符。"), field);
        try
        {
            return Compare(members["left"], name, members["right"]);
        }
        catch (ConditionException wrong)
        {
            throw new ConditionException(wrong.MessageText, wrong.CureText, field, wrong);
        }
    }

    private static bool Compare(JsonNode? left, string name, JsonNode? right) => name switch
    {
        ConditionOperators.IsEqual => ConditionValues.AreEqual(left, right),
        ConditionOperators.NotEquals => !ConditionValues.AreEqual(left, right),
        ConditionOperators.Greater => ConditionValues.Order(left, right) > 0,
        ConditionOperators.GreaterOrEqual => ConditionValues.Order(left, right) >= 0,
        ConditionOperators.Less => ConditionValues.Order(left, right) < 0,
        ConditionOperators.LessOrEqual => ConditionValues.Order(left, right) <= 0,
        ConditionOperators.Contains => Contains(left, right),
        ConditionOperators.NotContains => !Contains(left, right),
        ConditionOperators.StartsWith => Words(left, name).StartsWith(Words(right, name), StringComparison.Ordinal),
        ConditionOperators.EndsWith => Words(left, name).EndsWith(Words(right, name), StringComparison.Ordinal),
        ConditionOperators.Matches => Matches(Words(left, name), Words(right, name)),
        ConditionOperators.In => IsIn(left, right),
        ConditionOperators.IsEmpty => IsEmpty(left),
        ConditionOperators.IsNotEmpty => !IsEmpty(left),
        ConditionOperators.IsTrue => Flag(left, name) == true,
        ConditionOperators.IsFalse => Flag(left, name) == false,
        _ => throw new ConditionException(new($"There is no operator “{name}”.", $"没有运算符“{name}”。"), new($"Choose one of {string.Join(", ", ConditionOperators.All.Select(known => known.Name))}.", $"请从以下各项中选择：{string.Join("、", ConditionOperators.All.Select(known => known.Name))}。")),
    };

    private static bool Contains(JsonNode? left, JsonNode? right) => left switch
    {
        null => false,
        JsonArray items => items.Any(item => ConditionValues.AreEqual(item, right)),
        JsonObject members => members.ContainsKey(Words(right, ConditionOperators.Contains)),
        _ => Words(left, ConditionOperators.Contains).Contains(Words(right, ConditionOperators.Contains), StringComparison.Ordinal),
    };

    private static bool IsIn(JsonNode? left, JsonNode? right) => right switch
    {
        JsonArray items => items.Any(item => ConditionValues.AreEqual(left, item)),
        JsonValue list when Text(list) is { } words => words.Split([',', '，', '、'], StringSplitOptions.TrimEntries).Any(word => ConditionValues.AreEqual(left, JsonValue.Create(word))),
        _ => throw new ConditionException(new($"“in” looks for a value in a list, and the right side is {ConditionValues.Describe(right).En}.", $"“in”在列表中查找值，而右侧是{ConditionValues.Describe(right).Zh}。"), new("Give a list, or words with commas between them.", "请填写列表，或用逗号分隔的词。")),
    };

    private static bool IsEmpty(JsonNode? value) => value switch
    {
        null => true,
        JsonArray items => items.Count == 0,
        JsonObject members => members.Count == 0,
        _ => Text(value) is { } text && string.IsNullOrWhiteSpace(text),
    };

    private static bool? Flag(JsonNode? value, string name)
    {
        if (value is null)
            return null;
        if (value is JsonValue flag && flag.TryGetValue(out bool held))
            return held;
        if (Text(value) is { } text && bool.TryParse(text, out var written))
            return written;
        throw new ConditionException(new($"“{name}” asks about true or false, and the left side is {ConditionValues.Describe(value).En}.", $"“{name}”判断真假，而左侧是{ConditionValues.Describe(value).Zh}。"), new("Compare it with equals, or ask is-empty.", "请改用 equals 比较，或使用 is-empty。"));
    }

    private static bool Matches(string text, string pattern)
    {
        try
        {
            return Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, PatternTimeout);
        }
        catch (RegexMatchTimeoutException slow)
        {
            throw new ConditionException(new($"The pattern “{pattern}” takes too long on this text.", $"表达式“{pattern}”匹配此文本耗时过长。"), new("Simplify the pattern: avoid repeats within repeats.", "请简化表达式：避免嵌套重复。"), inner: slow);
        }
        catch (ArgumentException broken)
        {
            throw new ConditionException(new($"“{pattern}” is not a pattern: {broken.Message}", $"“{pattern}”不是有效的正则表达式。"), new("Write a .NET regular expression.", "请填写 .NET 正则表达式。"), inner: broken);
        }
    }

    private static string Words(JsonNode? value, string name) => value switch
    {
        null => "",
        JsonArray or JsonObject => throw new ConditionException(new($"“{name}” compares texts, and one side is {ConditionValues.Describe(value).En}.", $"“{name}”比较文本，而其中一侧是{ConditionValues.Describe(value).Zh}。"), new("Refer to a text within it.", "请引用其中的文本。")),
        _ => value.ToString(),
    };

    private static string? Text(JsonNode? value) => value is JsonValue text && text.TryGetValue(out string? words) ? words : null;
}
