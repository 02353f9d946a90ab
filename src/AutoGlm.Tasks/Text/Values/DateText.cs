using System.Globalization;
using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Text.Values;

/// <summary>Dates as screens write them: whether a label denotes a day, and a day written the way a field wants it.</summary>
public static partial class DateText
{
    [GeneratedRegex(@"^\W*(?:(?:" + DateWords.Weekday + @")\b|(?:" + DateWords.ChineseWeek + @")[一二三四五六日天])?\W*(?<d>\d{1,2})(?:st|nd|rd|th|日|号)?\W*(?:\b(?:" + DateWords.Weekday + @")\b|(?:" + DateWords.ChineseWeek + @")[一二三四五六日天])?\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex DayAlone();

    [GeneratedRegex(@"\b(?<wd>" + DateWords.Weekday + @")\b|(?:" + DateWords.ChineseWeek + @")(?<wd>[一二三四五六日天])", RegexOptions.CultureInvariant)]
    private static partial Regex WeekdayInText();

    [GeneratedRegex(@"\b(?<mon>" + DateWords.Month + @")\b\.?,?(?:\s+(?<y>\d{4}))?|(?:(?<y>\d{4})\s?[年/.-]\s?)(?<m>\d{1,2})(?:\s?月|\b)(?!\s?[/.-]?\d)|(?<m>\d{1,2}|十[一二]?|[一二三四五六七八九])\s?月(?:\s?(?<y>\d{4}))?|(?<![\d/])(?<m>\d{1,2})\s?/\s?(?<y>\d{4})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Month();

    [GeneratedRegex("y{2,4}|m{1,4}|d{1,4}", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    /// <summary>Whether a screen text speaks of this one day: "Sat 28 Nov", 11月28日 周六, "28/11/2026", "Sat 28", "Tomorrow". A bare day number does not; see <see cref="DenotesDay"/>.</summary>
    public static bool Denotes(string? text, DateOnly date, DateTimeOffset clock)
    {
        if (string.IsNullOrWhiteSpace(text))
            return false;
        if (DayAlone().IsMatch(TextFold.Fold(text)))
            return WeekdayInText().IsMatch(TextFold.InPlace(text)) && DenotesDay(text, date);
        var found = DateReader.Find(text, clock);
        if (found.Count == 0 || found.Any(f => f.To is not null) || !found.All(f => Same(f, date)))
            return false;
        return found.Any(f => f.YearSaid) || WeekdayAgrees(text, date);
    }

    /// <summary>Whether a screen text is nothing but this day's number, with or without its weekday: a cell of a calendar.</summary>
    public static bool DenotesDay(string? text, DateOnly date)
    {
        var folded = TextFold.Fold(text);
        var match = DayAlone().Match(folded);
        return match.Success && int.Parse(match.Groups["d"].ValueSpan, CultureInfo.InvariantCulture) == date.Day && WeekdayAgrees(folded, date);
    }

    /// <summary>The weekday that a title names and nothing but it: "Mon", "Wednesday", 周三; null for any other text.</summary>
    public static DayOfWeek? WeekdayShown(string? text)
    {
        var folded = TextFold.Fold(text);
        return WeekdayInText().Match(folded) is { Success: true } match && match.Length == folded.TrimEnd('.').Length ? DateWords.WeekdayOf(match.Groups["wd"].Value) : null;
    }

    /// <summary>The month a heading such as "November 2026" or 2026年11月 names; the year is null when it isn't said. Null when there is none, or several.</summary>
    public static (int? Year, int Month)? MonthShown(string? text)
    {
        var matches = Month().Matches(TextFold.Fold(text));
        if (matches.Count != 1)
            return null;
        var match = matches[0];
        var month = match.Groups["mon"].Success ? DateWords.MonthOf(match.Groups["mon"].Value)
            : int.TryParse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture, out var digits) ? digits
            : ChineseNumber.TryParse(match.Groups["m"].ValueSpan, out var words) ? (int)words : 0;
        int? year = match.Groups["y"].Success ? int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture) : null;
        return month is >= 1 and <= 12 ? (year, month) : null;
    }

    /// <summary>The day written as a field wants it.</summary>
    /// <param name="date">The day.</param>
    /// <param name="hint">The field's type (<c>date</c>), its placeholder ("dd/mm/yyyy", MM月DD日), a pattern in its label, or an example of a value in it; null means ISO.</param>
    public static string Format(DateOnly date, string? hint)
    {
        var folded = TextFold.Fold(hint);
        if (folded.Length == 0 || folded is "date")
            return date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return FromPattern(date, folded) ?? FromExample(date, folded) ?? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static string? FromPattern(DateOnly date, string hint)
    {
        var first = FullPattern().Match(hint);
        return !first.Success ? null : Pattern().Replace(first.Value, part => part.Value[0] switch
        {
            'y' => part.Length == 2 ? (date.Year % 100).ToString("00", CultureInfo.InvariantCulture) : date.Year.ToString("0000", CultureInfo.InvariantCulture),
            'm' => part.Length switch
            {
                1 => date.Month.ToString(CultureInfo.InvariantCulture),
                2 => date.Month.ToString("00", CultureInfo.InvariantCulture),
                3 => date.ToString("MMM", CultureInfo.InvariantCulture),
                _ => date.ToString("MMMM", CultureInfo.InvariantCulture),
            },
            _ => part.Length switch
            {
                1 => date.Day.ToString(CultureInfo.InvariantCulture),
                2 => date.Day.ToString("00", CultureInfo.InvariantCulture),
                3 => date.ToString("ddd", CultureInfo.InvariantCulture),
                _ => date.ToString("dddd", CultureInfo.InvariantCulture),
            },
        });
    }

    [GeneratedRegex(@"(?<![a-z])(?:d{3,4},? )?(?:y{2,4}|m{1,4}|d{1,4})(?:[年/. -]|, )(?:m{1,4}|d{1,2})(?:(?:[月/. -]|, )(?:y{2,4}|d{1,2}))?日?(?![a-z])|(?<![a-z])m{1,2}月d{1,2}日|(?<![a-z])(?:yyyymmdd|ddmmyyyy|mmddyyyy)(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex FullPattern();

    private static string? FromExample(DateOnly date, string hint)
    {
        var match = Example().Match(hint);
        if (!match.Success)
            return null;
        var wide = match.Groups["d"].Value.Length == 2;
        var day = date.Day.ToString(wide ? "00" : "0", CultureInfo.InvariantCulture);
        var month = date.Month.ToString(match.Groups["m"].Value.Length == 2 ? "00" : "0", CultureInfo.InvariantCulture);
        var sep = match.Groups["s"].Value;
        if (match.Groups["iso"].Success)
            return $"{date.Year:0000}{sep}{month}{sep}{day}";
        if (match.Groups["zh"].Success)
            return $"{(match.Groups["y"].Success ? $"{date.Year}年" : "")}{month}月{day}日";
        if (match.Groups["mon"].Success)
        {
            var name = date.ToString(match.Groups["mon"].Length > 3 ? "MMMM" : "MMM", CultureInfo.InvariantCulture);
            var year = match.Groups["y"].Success ? date.Year.ToString(CultureInfo.InvariantCulture) : "";
            return (match.Groups["monfirst"].Success ? $"{name} {day}{(year.Length > 0 ? ", " : "")}{year}" : $"{day} {name} {year}").TrimEnd();
        }
        // A first part above twelve can only be the day; otherwise a point or a dash speaks for the day first.
        var a = int.Parse(match.Groups["d"].ValueSpan, CultureInfo.InvariantCulture);
        var b = int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture);
        var dayFirst = a > 12 || (b <= 12 && sep != "/");
        return dayFirst ? $"{day}{sep}{month}{sep}{date.Year}" : $"{month}{sep}{day}{sep}{date.Year}";
    }

    [GeneratedRegex(@"(?<iso>\d{4}(?<s>[-/.])(?<m>\d{1,2})\k<s>(?<d>\d{1,2}))|(?<zh>(?:(?<y>\d{4})年)?(?<m>\d{1,2})月(?<d>\d{1,2})日)|(?<d>\d{1,2})(?<s>[-/.])(?<m>\d{1,2})\k<s>\d{4}|(?<d>\d{1,2}) (?<mon>" + DateWords.Month + @")(?: (?<y>\d{4}))?|(?<monfirst>(?<mon>" + DateWords.Month + @") (?<d>\d{1,2})(?:,? (?<y>\d{4}))?)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Example();

    private static bool Same(FoundDate found, DateOnly date) =>
        found.Date == date || found.Alternative == date
        || (!found.YearSaid && found.Date.Month == date.Month && found.Date.Day == date.Day)
        || (!found.YearSaid && found.Alternative is { } other && other.Month == date.Month && other.Day == date.Day);

    private static bool WeekdayAgrees(string text, DateOnly date)
    {
        foreach (Match match in WeekdayInText().Matches(TextFold.InPlace(text)))
            if (DateWords.WeekdayOf(match.Groups["wd"].Value) != date.DayOfWeek)
                return false;
        return true;
    }
}
