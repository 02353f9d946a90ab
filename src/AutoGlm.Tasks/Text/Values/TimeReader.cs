using System.Globalization;
using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Text.Values;

/// <summary>Finds times of day in texts of both languages, and ranges of them.</summary>
public static partial class TimeReader
{
    private const string HourWord = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";
    private const string Part = @"凌晨|清晨|清早|早晨|早上|上午|中午|正午|午后|下午|傍晚|晚上|晚间|夜里|夜晚|半夜|今晚|明晚|当晚|今早|明早|后晚|晚|早";
    private const string ZhHour = @"\d{1,2}|十[一二三四五六七八九]?|二十[一二三]?|[一二两三四五六七八九零]";

    [GeneratedRegex(
        @"(?<![\d:/¥$€£]|\d[.,])(?<h>[01]?\d|2[0-4])(?:(?<colon>:)(?<m>[0-5]\d)(?::[0-5]\d)?|\.(?<m>[0-5]\d)(?=\s?[ap]\.?m)|(?=\s?[ap]\.?m)|(?=\s?o'?clock)|(?=\s+in\s+the\s+(?:morning|afternoon|evening)\b)|(?=\s?(?:-|to|until|till|and)\s?\d{1,2}(?::\d\d)?\s?[ap]\.?m)|(?<=\bat\s\d{1,2})(?=\s*(?:$|[;!?)]|[.,](?!\d)|(?:for|on|in|at|under|with|tonight|today|tomorrow|this|sharp|or|and|if|to|-)\b)))(?!\d)\s?(?:(?<ap>[ap])\.?m\b\.?|o'?clock)?|"
        + @"(?<![\d:.,/-])(?<h>[01]?\d|2[0-3])h(?<m>[0-5]\d)?(?![a-z\d])|"
        + @"\b(?:(?<rel>half|quarter|ten|twenty|five|twenty-five)\s+(?<dir>past|to)\s+)(?<hw>" + HourWord + @"|\d{1,2})\b(?:\s?(?<ap>[ap])\.?m\b\.?|\s+o'?clock)?|"
        + @"\b(?<hw>" + HourWord + @")(?:\s+(?<mw>fifteen|thirty|forty-five))?(?:\s?(?:(?<ap>[ap])\.?m\b\.?|o'?clock)|(?=\s+in\s+the\s+(?:morning|afternoon|evening)\b))|"
        + @"(?<=\b(?:at|around|about|by|from|until)\s+)(?<hw>" + HourWord + @")(?:\s+(?<mw>fifteen|thirty|forty-five))?(?=\s*(?:$|[.,;!?)]|(?:for|on|in|at|under|with|tonight|today|tomorrow|this|sharp|or|and|if|to)\b))|"
        + @"\b(?<word>noon|midday|midnight)\b|(?<word>正午)|"
        + @"(?:(?<zp>" + Part + @")\s?的?)?(?<![\d:/]|\d[.,])(?<zh>" + ZhHour + @")(?:(?<dot>点钟|点整|点|時|时(?!候|间|段|长)|:(?=\d\d))(?!击|赞|餐|评|选|开|菜|心|单|名))(?:(?<half>半)|(?<q>[一三])刻|[零过]?(?<zmin>[0-5]?\d|[二三四五]?十[一二三四五六七八九]?|零?[一二三四五六七八九])(?![\d一二三四五六七八九十]|\s?[位人个名张大])分?)?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"\s*(?:-|~|to|until|till|and|至|到|和)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Connector();

    [GeneratedRegex(@"\b(?:dinner|supper|evening|tonight|night)\b|晚餐|晚饭|今晚|明晚|晚上|晚间|夜宵|共进晚餐", RegexOptions.CultureInvariant)]
    private static partial Regex EveningContext();

    [GeneratedRegex(@"\b(?:lunch|afternoon|tea)\b|午餐|午饭|下午|下午茶", RegexOptions.CultureInvariant)]
    private static partial Regex AfternoonContext();

    [GeneratedRegex(@"\b(?:breakfast|morning|brunch)\b|早餐|早饭|早上|上午|早茶", RegexOptions.CultureInvariant)]
    private static partial Regex MorningContext();

    [GeneratedRegex(@"\G\s*(?:in\s+the\s+|at\s+|this\s+|tomorrow\s+)?(?<part>morning|afternoon|evening|night|tonight)\b", RegexOptions.CultureInvariant)]
    private static partial Regex PartAfter();

    /// <summary>All times in order; two joined by "to" or 到 are one range. The half of the day is taken from the words around, where they tell.</summary>
    public static IReadOnlyList<FoundTime> Find(string text)
    {
        var folded = TextFold.InPlace(text);
        var found = new List<(FoundTime Time, bool Settled)>();
        foreach (Match match in Pattern().Matches(folded))
            if (Read(match, folded) is { } time)
                found.Add(time);
        return Joined(found, folded);
    }

    /// <summary>The one time a text speaks of, or null.</summary>
    public static FoundTime? Parse(string text) => Find(text) is [var only] ? only : null;

    private static (FoundTime Time, bool Settled)? Read(Match match, string folded)
    {
        var span = new TextSpan(match.Index, match.Length);
        while (span.Length > 0 && char.IsWhiteSpace(folded[span.End - 1]))
            span = span with { Length = span.Length - 1 };
        if (match.Groups["word"].Success)
            return (new FoundTime(span, match.Groups["word"].Value == "midnight" ? TimeOnly.MinValue : new TimeOnly(12, 0)), true);
        var chinese = match.Groups["zh"].Success;
        // 一点 alone is mostly "a little".
        if (chinese && match.Value == "一点" && !ChineseTimeBefore().IsMatch(folded[..match.Index]))
            return null;
        var (hour, minute) = chinese ? ChineseClock(match) : EnglishClock(match);
        if (hour is < 0 or > 24 || minute is < 0 or > 59 || (hour == 24 && minute > 0))
            return null;
        var part = HalfOfDay(match, folded, chinese, ref span);
        if (part is { } p)
            return (new FoundTime(span, new TimeOnly(To24(hour, p), minute)), true);
        var settled = hour is 0 or > 12 || (hour < 10 && match.Groups["h"].Value.StartsWith('0'));
        if (settled)
            return (new FoundTime(span, new TimeOnly(hour % 24, minute)), true);
        var other = new TimeOnly(hour == 12 ? 0 : hour + 12, minute);
        var plain = new TimeOnly(hour, minute);
        if (hour == 12)
            return (new FoundTime(span, plain), true);
        if (EveningContext().IsMatch(folded) && hour is >= 4 and < 12 && !MorningContext().IsMatch(folded))
            return (new FoundTime(span, other), true);
        if (AfternoonContext().IsMatch(folded) && hour < 7)
            return (new FoundTime(span, other), true);
        return MorningContext().IsMatch(folded) && hour >= 5
            ? (new FoundTime(span, plain), true)
            : (new FoundTime(span, plain, Alternative: other), false);
    }

    private static string? HalfOfDay(Match match, string folded, bool chinese, ref TextSpan span)
    {
        if (chinese && match.Groups["zp"].Success)
            return match.Groups["zp"].Value;
        if (match.Groups["ap"].Success)
            return match.Groups["ap"].Value;
        if (PartAfter().Match(folded, span.End) is { Success: true } after)
        {
            if (after.Groups["part"].Value != "tonight" && !after.Value.Contains("this", StringComparison.Ordinal) && !after.Value.Contains("tomorrow", StringComparison.Ordinal))
                span = span with { Length = after.Index + after.Length - span.Start };
            return after.Groups["part"].Value == "morning" ? "a" : "p";
        }
        if (!chinese && match.Groups["h"].Success && match.Index > 0 && ChinesePartBefore().Match(folded[..match.Index]) is { Success: true } before)
        {
            span = new TextSpan(before.Index, span.End - before.Index);
            return before.Groups["zp"].Value;
        }
        return null;
    }

    [GeneratedRegex(@"(?<zp>" + Part + @")\s?$", RegexOptions.CultureInvariant)]
    private static partial Regex ChinesePartBefore();

    [GeneratedRegex(@"(?:在|日|天|号|[周期拜][一二三四五六日天]|于|到|时间[是为:]?)\s?$", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseTimeBefore();

    private static int To24(int hour, string part)
    {
        var morning = part is "a" || part[0] is '凌' or '清' || part.EndsWith('早') || part.StartsWith('早') || part is "上午";
        if (morning)
            return hour == 12 && part != "上午" ? 0 : hour % 24;
        if (part is "半夜" or "夜里")
            return hour == 12 ? 0 : hour is >= 7 and < 12 ? hour + 12 : hour % 24;
        if (part is "中午" or "正午")
            return hour is >= 1 and <= 3 ? hour + 12 : hour % 24;
        if (hour == 12)
            return part.Contains('晚', StringComparison.Ordinal) || part == "夜晚" ? 0 : 12;
        return hour < 12 ? hour + 12 : hour % 24;
    }

    private static (int Hour, int Minute) EnglishClock(Match match)
    {
        var hour = match.Groups["h"].Success ? Int(match.Groups["h"])
            : int.TryParse(match.Groups["hw"].ValueSpan, CultureInfo.InvariantCulture, out var digits) ? digits
            : EnglishNumber.TryParse(match.Groups["hw"].Value, out var words) ? (int)words : -1;
        var minute = match.Groups["m"].Success ? Int(match.Groups["m"])
            : match.Groups["mw"].Success && EnglishNumber.TryParse(match.Groups["mw"].Value, out var mw) ? (int)mw : 0;
        if (!match.Groups["rel"].Success)
            return (hour, minute);
        var offset = match.Groups["rel"].Value switch { "half" => 30, "quarter" => 15, var w => EnglishNumber.TryParse(w, out var n) ? (int)n : 0 };
        return match.Groups["dir"].Value == "past" ? (hour, offset) : (hour == 1 ? 12 : hour - 1, 60 - offset);
    }

    private static (int Hour, int Minute) ChineseClock(Match match)
    {
        var hour = Int(match.Groups["zh"]);
        if (match.Groups["half"].Success)
            return (hour, 30);
        return match.Groups["q"].Success ? (hour, match.Groups["q"].Value == "一" ? 15 : 45) : (hour, match.Groups["zmin"].Success ? Int(match.Groups["zmin"]) : 0);
    }

    private static int Int(Group group) =>
        int.TryParse(group.ValueSpan, CultureInfo.InvariantCulture, out var digits) ? digits
        : ChineseNumber.TryParse(group.ValueSpan, out var words) ? (int)words : -1;

    private static List<FoundTime> Joined(List<(FoundTime Time, bool Settled)> found, string folded)
    {
        var times = new List<FoundTime>();
        for (var i = 0; i < found.Count; i++)
        {
            var (first, settled) = found[i];
            var between = i + 1 < found.Count ? folded[first.Span.End..found[i + 1].Time.Span.Start] : null;
            if (between is not null && Connector().Match(between) is { Success: true } m && m.Length == between.Length)
            {
                var (last, lastSettled) = found[++i];
                var start = !settled && lastSettled && first.Alternative is { } later && later < last.Time && first.Time.AddHours(12) <= last.Time ? later : first.Time;
                var end = settled && !lastSettled && last.Alternative is { } e && last.Time < first.Time ? e : last.Time;
                times.Add(new FoundTime(new TextSpan(first.Span.Start, last.Span.End - first.Span.Start), start, end, settled || lastSettled ? null : first.Alternative));
                continue;
            }
            times.Add(first);
        }
        return times;
    }
}
