using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Reading;

/// <summary>Takes a value of the wanted type out of a text.</summary>
internal static partial class TypedText
{
    /// <param name="output">What is wanted.</param>
    /// <param name="wanted">What it is called.</param>
    /// <param name="text">The text after, beside or under the label.</param>
    /// <param name="whole">The text is the value alone, not a sentence that goes on after it.</param>
    /// <param name="clock">For dates without a year.</param>
    public static JsonNode? Take(OutputSpec output, WantedLabel wanted, string text, bool whole, DateTimeOffset clock)
    {
        text = text.Trim();
        if (text.Length == 0)
            return null;
        switch (output.Type)
        {
            case "number":
                return MoneyReader.Find(text) is [var money, ..] ? JsonValue.Create(money.Amount)
                    : NumberReader.Find(text) is [var number, ..] ? JsonValue.Create(number.Value) : null;
            case "date":
                return DateReader.Find(text, clock) is [var date, ..] ? JsonValue.Create(date.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null;
            case "time":
                return TimeReader.Find(text) is [var time, ..] ? JsonValue.Create(time.Time.ToString("HH:mm", CultureInfo.InvariantCulture)) : null;
            case "boolean":
                return Yes().IsMatch(text) ? JsonValue.Create(true) : No().IsMatch(text) ? JsonValue.Create(false) : null;
            case "list":
                return new JsonArray([.. text.Split([',', '，', '、', ';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(part => (JsonNode)part)]);
        }

        if (wanted.IsCode)
            return CodeIn(text) is { } code ? JsonValue.Create(code) : null;
        var value = whole ? text : FirstClause().Match(text).Value.Trim().TrimEnd('.', '。', ',', '，', ';', '；');
        return value.Length == 0 ? null : JsonValue.Create(value);
    }

    /// <summary>A number given out by a site: letters and digits, with at least one digit; dates, times and phone-like groups are none.</summary>
    public static string? CodeIn(string text)
    {
        foreach (Match match in Code().Matches(text))
        {
            var code = match.Value.TrimEnd('-', '_');
            if (code.Length >= 3 && code.Any(char.IsAsciiDigit) && !IsoDate().IsMatch(code) && (code.Any(char.IsAsciiLetterUpper) || code.Length >= 4 && code.All(c => char.IsAsciiDigit(c) || c is '-')))
                return code;
        }

        return null;
    }

    [GeneratedRegex(@"(?<![\w.])[A-Za-z0-9]+(?:[-_/][A-Za-z0-9]+)*(?!\w|:\d)")]
    private static partial Regex Code();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}$|^\d{1,2}/\d{1,2}/\d{2,4}$|^(?:AM|PM)$", RegexOptions.IgnoreCase)]
    private static partial Regex IsoDate();

    [GeneratedRegex(@"^(?:[^.。;；\n]|\.(?=\S))+")]
    private static partial Regex FirstClause();

    [GeneratedRegex(@"\b(yes|true|available|on|enabled|active)\b|^(是|有|已|可)", RegexOptions.IgnoreCase)]
    private static partial Regex Yes();

    [GeneratedRegex(@"\b(no|not|false|unavailable|off|disabled|inactive|none)\b|^(否|无|没|未|不)", RegexOptions.IgnoreCase)]
    private static partial Regex No();
}
