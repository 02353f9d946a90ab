using System.Globalization;
using System.Text.RegularExpressions;
using AutoGlm.Tasks.Reading.Sheets;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Reading.Questions;

/// <summary>Narrows a value's text down to what the question wants of it: the closing time of opening hours, yes or no of a state.</summary>
internal static partial class Refined
{
    /// <summary>The answer with how well the value fits the kind asked for; null when it doesn't fit at all.</summary>
    public static (string Text, double Fit)? Of(Inquiry inquiry, string value, DateTimeOffset clock)
    {
        // "9 to 21 °C" holds the lowest and the highest.
        if (inquiry.Quality is { Superlative: true } extreme && inquiry.Wants is Wanted.Anything or Wanted.Number && Ends().Match(TextFold.Fold(value)) is { Success: true } ends)
        {
            var both = new[] { ends.Groups["a"].Value, ends.Groups["b"].Value }.OrderBy(end => decimal.Parse(end, NumberStyles.Number, CultureInfo.InvariantCulture)).ToList();
            return (both[extreme.More ? 1 : 0], 1);
        }

        var times = Range().Match(TextFold.Fold(value));
        switch (inquiry.Wants)
        {
            case Wanted.Time or Wanted.Date when times.Success:
                return (times.Groups[inquiry.WantsEnd ? "b" : "a"].Value.Trim(), 1);
            case Wanted.Time:
                return TimeReader.Find(value).Count > 0 ? (value, 1) : Polarity.Of(value) is not null ? (value, 0.8) : null;
            case Wanted.Count or Wanted.Duration when times.Success && Hours().IsMatch(inquiry.Folded):
                return TimeReader.Find(times.Groups["a"].Value) is [var from, ..] && TimeReader.Find(times.Groups["b"].Value) is [var to, ..]
                    ? (((to.Time.ToTimeSpan() - from.Time.ToTimeSpan()).TotalHours + (to.Time <= from.Time ? to.Alternative is null ? 24 : 12 : 0)).ToString("0.##", CultureInfo.InvariantCulture), 1)
                    : null;
            case Wanted.YesNo:
                return Polarity.Of(value) is { } yes ? (YesNo.Say(inquiry, yes), 1) : Limits.Find(inquiry.Folded) is { } limit && Limits.Amount(value, clock) is { } amount ? (YesNo.Say(inquiry, limit.Holds(amount)), 1) : null;
            case Wanted.Count or Wanted.Number or Wanted.Duration:
                return NumberReader.Find(value).Count == 0 && DurationReader.Find(value).Count == 0 ? null : (value, 1);
            case Wanted.Money:
                return MoneyReader.Find(value).Count > 0 ? (value, 1) : CellKinds.Of(value) == CellKind.Number ? (value, 0.95) : null;
            case Wanted.Date:
                return DateReader.Find(value, clock).Count > 0 || CellKinds.Of(value) is CellKind.Date or CellKind.Time || Year().IsMatch(value) ? (value, 1) : (value, 0.6);
            case Wanted.Year:
                return Year().Match(value) is { Success: true } year ? (year.Groups["y"].Value, 1) : null;
            case Wanted.Percent:
                return value.Contains('%', StringComparison.Ordinal) ? (value, 1) : (value, 0.7);
            case Wanted.Person:
                return CellKinds.Of(value) == CellKind.Text && !value.Any(char.IsDigit) ? (value, 1) : null;
            case Wanted.Anything when Speech().IsMatch(inquiry.Folded) && CellKinds.Of(value) != CellKind.Text:
                return null;
            default:
                return (value, 1);
        }
    }

    [GeneratedRegex(@"(?<a>(?:上午|下午|早上|晚上)?\d{1,2}(?:[:.]\d{2}|[点时](?:半)?)?\s?(?:[ap]\.?m\.?)?)\s*(?:-|~|to|until|till|至|到)\s*(?<b>(?:上午|下午|早上|晚上)?\d{1,2}(?:[:.]\d{2}|[点时](?:半)?)?\s?(?:[ap]\.?m\.?)?)", RegexOptions.CultureInvariant)]
    private static partial Regex Range();

    /// <summary>What somebody wrote or said is no bare number.</summary>
    [GeneratedRegex(@"^what\b.*\b(?:wrote|writes?|written|said|says?|posted|replied|answered|told)\b|(?:说|写|发|回复)(?:了|的是)?(?:些)?什么", RegexOptions.CultureInvariant)]
    private static partial Regex Speech();

    [GeneratedRegex(@"^\D{0,12}?(?<a>-?\d+(?:\.\d+)?)\s?\D{0,4}?\s?(?:-|~|/|to|until|至|到)\s?(?<b>-?\d+(?:\.\d+)?)\D{0,8}$", RegexOptions.CultureInvariant)]
    private static partial Regex Ends();

    [GeneratedRegex(@"\bhow (?:many hours|long)\b|几个小时|多少个?小时|多久|多长时间", RegexOptions.CultureInvariant)]
    private static partial Regex Hours();

    [GeneratedRegex(@"(?<!\d)(?<y>(?:1[4-9]|20)\d\d)(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
