using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AutoGlm.Evaluation.Judging;

/// <summary>
/// Compares a value that was given with the right one, by what it means: numbers as numbers, dates as dates, text
/// without regard to case, width and spaces, lists without regard to order, records by the fields of the right one. Text may
/// stand in a short sentence around it.
/// </summary>
internal static partial class AnswerComparison
{
    /// <summary>How many letters a sentence may have around the right text: who names everything has answered nothing.</summary>
    private const int MostAround = 80;

    private static readonly string[] Yes = ["true", "yes", "是", "有", "对", "是的"];
    private static readonly string[] No = ["false", "no", "否", "不是", "没有", "无", "不"];

    /// <summary>Whether the given value is right. A null that is right wants null.</summary>
    public static bool Matches(JsonNode? right, JsonNode? given) => right switch
    {
        null => given is null || (TextOf(given) is { } text && text.Trim().Length == 0),
        JsonArray list => given is JsonArray items ? SameItems(list, [.. items]) : TextOf(given) is { } text && ListInText(list, text),
        JsonObject record => given is JsonObject other && record.All(field => Matches(field.Value, FieldOf(other, field.Key))),
        JsonValue value => MatchesValue(value, given is JsonArray { Count: 1 } single ? single[0] : given),
        _ => false,
    };

    private static bool MatchesValue(JsonValue right, JsonNode? given) => TextOf(given) is { } text && right.GetValueKind() switch
    {
        JsonValueKind.Number => NumberIn(text) is { } number && number == Number(right),
        JsonValueKind.True => Yes.Contains(FirstWord(text)),
        JsonValueKind.False => No.Contains(FirstWord(text)),
        _ => MatchesText(right.GetValue<string>(), text),
    };

    private static bool MatchesText(string right, string given)
    {
        var (wanted, said) = (Fold(right), Fold(given));
        if (wanted == said)
            return true;
        if (wanted.Length == 0)
            return false;
        if (DateTime.TryParse(right, CultureInfo.InvariantCulture, out var day) && DateTime.TryParse(given, CultureInfo.InvariantCulture, out var other))
            return day == other;
        if (IsNumber(wanted) && NumberIn(wanted) is { } number)
            return NumberIn(said) == number;
        return said.Length <= wanted.Length + MostAround && Places(said, wanted).Any();
    }

    private static bool SameItems(JsonArray right, List<JsonNode?> given)
    {
        if (right.Count != given.Count)
            return false;
        foreach (var item in right)
        {
            var place = given.FindIndex(one => Matches(item, one));
            if (place < 0)
                return false;
            given.RemoveAt(place);
        }

        return true;
    }

    /// <summary>A list said in words: all of its items, and nothing but joining words and marks between them.</summary>
    private static bool ListInText(JsonArray right, string given)
    {
        var left = Fold(given);
        foreach (var item in right.Select(item => Fold(TextOf(item) ?? "")).OrderByDescending(item => item.Length))
        {
            var place = item.Length == 0 ? -1 : Places(left, item).DefaultIfEmpty(-1).First();
            if (place < 0)
                return false;
            left = left[..place] + ";" + left[(place + item.Length)..];
        }

        return Joining().Replace(left, "").Length == 0;
    }

    /// <summary>Where a text stands by itself, not as a part of a longer word or number.</summary>
    private static IEnumerable<int> Places(string text, string part)
    {
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + 1, StringComparison.Ordinal))
        {
            var end = at + part.Length;
            if ((at == 0 || !Continues(text[at - 1], part[0])) && (end == text.Length || !Continues(part[^1], text[end])))
                yield return at;
        }
    }

    private static bool Continues(char first, char second) => (char.IsAsciiLetter(first) && char.IsAsciiLetter(second)) || (char.IsAsciiDigit(first) && char.IsAsciiDigit(second));

    private static JsonNode? FieldOf(JsonObject record, string name) =>
        record.FirstOrDefault(field => string.Equals(field.Key, name, StringComparison.OrdinalIgnoreCase)).Value;

    private static string? TextOf(JsonNode? value) => value switch
    {
        JsonValue single when single.TryGetValue(out string? text) => text,
        JsonValue single => single.ToJsonString(),
        _ => null,
    };

    private static decimal? Number(JsonValue value) => decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The one number in a text; null when there is none or when there are several.</summary>
    private static decimal? NumberIn(string text)
    {
        var numbers = Numeral().Matches(text.Normalize(NormalizationForm.FormKC))
            .Select(match => decimal.TryParse(match.Value.Replace(",", "", StringComparison.Ordinal).Replace('−', '-'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : (decimal?)null)
            .Distinct()
            .ToList();
        return numbers.Count == 1 ? numbers[0] : null;
    }

    private static bool IsNumber(string text) => MoneyOrNumber().IsMatch(text);

    private static string FirstWord(string text) => Fold(text).Split(' ', ',', '.', '，', '。')[0];

    private static string Fold(string text)
    {
        var folded = text.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        return Spaces().Replace(Quotes().Replace(folded, ""), " ").Trim(' ', '.', '。', '!', '！');
    }

    [GeneratedRegex(@"(?:(?<!\w)[-−])?(?<!\d|\d[.,])(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?")]
    private static partial Regex Numeral();

    [GeneratedRegex(@"^[-−]?[$€£¥]?\s?[\d,]+(?:\.\d+)?\s?(?:[$€£¥元%]|usd|eur|cny)?$")]
    private static partial Regex MoneyOrNumber();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("[\"“”‘’'「」『』《》]")]
    private static partial Regex Quotes();

    [GeneratedRegex(@"\b(?:and|or)\b|和|与|以及|及|[\s,;、，；.。:：\-•*\[\]]")]
    private static partial Regex Joining();
}
