using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AutoGlm.Workflows.Nodes;

namespace AutoGlm.Workflows.Conditions;

/// <summary>How two JSON values compare.</summary>
internal static class ConditionValues
{
    private static readonly string[] DateFormats =
    [
        "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    public static bool AreEqual(JsonNode? left, JsonNode? right)
    {
        if (left is null || right is null)
            return left is null && right is null;
        if (left is JsonObject or JsonArray || right is JsonObject or JsonArray)
            return JsonNode.DeepEquals(left, right);
        if (OneIsNumber(left, right) && CompareNumbers(left, right) is { } difference)
            return difference == 0;
        if (OneIsBoolean(left, right))
            return string.Equals(left.ToString(), right.ToString(), StringComparison.OrdinalIgnoreCase);
        return left.ToString() == right.ToString() || (Date(left) is { } before && before == Date(right));
    }

    /// <summary>Below 0, 0 or above 0. Throws <see cref="ConditionException"/> where there is no order.</summary>
    public static int Order(JsonNode? left, JsonNode? right)
    {
        if (CompareNumbers(left, right) is { } difference)
            return difference;
        if (Date(left) is { } before && Date(right) is { } after)
            return before.CompareTo(after);
        if (Kind(left) == JsonValueKind.String && Kind(right) == JsonValueKind.String && Number(left) is null == Number(right) is null)
            return string.CompareOrdinal(left!.ToString(), right!.ToString());
        throw new ConditionException(
            new($"{Capital(Describe(left).En)} and {Describe(right).En} have no order.", $"{Describe(left).Zh}与{Describe(right).Zh}无法比较大小。"),
            new("Compare two numbers, two dates like 2026-01-31, or two texts.", "请比较两个数字、两个日期（例如 2026-01-31）或两段文本。"));
    }

    public static LocalText Describe(JsonNode? value) => Kind(value) switch
    {
        JsonValueKind.Object => new("an object", "对象"),
        JsonValueKind.Array => new("a list", "列表"),
        JsonValueKind.Number => new($"the number {value!.ToJsonString()}", $"数字 {value.ToJsonString()}"),
        JsonValueKind.True or JsonValueKind.False => new($"the value {value!.ToJsonString()}", $"值 {value.ToJsonString()}"),
        JsonValueKind.String => new($"the text “{Short(value!.ToString())}”", $"文本“{Short(value.ToString())}”"),
        _ => new("nothing", "空值"),
    };

    private static JsonValueKind Kind(JsonNode? value) => value?.GetValueKind() ?? JsonValueKind.Null;

    private static bool OneIsNumber(JsonNode left, JsonNode right) => Kind(left) == JsonValueKind.Number || Kind(right) == JsonValueKind.Number;

    private static bool OneIsBoolean(JsonNode left, JsonNode right) =>
        Kind(left) is JsonValueKind.True or JsonValueKind.False || Kind(right) is JsonValueKind.True or JsonValueKind.False;

    /// <summary>Exact where both fit a decimal, so that long ids differ in their last digit. Null unless both are numbers.</summary>
    private static int? CompareNumbers(JsonNode? left, JsonNode? right)
    {
        if (Number(left) is not { } a || Number(right) is not { } b)
            return null;
        return decimal.TryParse(left!.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var exactA)
            && decimal.TryParse(right!.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var exactB)
            ? exactA.CompareTo(exactB)
            : a.CompareTo(b);
    }

    private static double? Number(JsonNode? value)
    {
        if (Kind(value) is not (JsonValueKind.Number or JsonValueKind.String))
            return null;
        return double.TryParse(value!.ToString().Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
    }

    // Times without a zone are read as UTC, so that a comparison doesn't depend on the machine it runs on.
    private static DateTimeOffset? Date(JsonNode? value) =>
        Kind(value) == JsonValueKind.String
            && DateTimeOffset.TryParseExact(value!.ToString(), DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? date
            : null;

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
