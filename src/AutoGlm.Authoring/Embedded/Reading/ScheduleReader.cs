using System.Globalization;
using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Authoring.Embedded.Reading;

/// <summary>Reads "every weekday at 8:30", "on the first of every month", 每周一上午九点, 每隔15分钟.</summary>
internal static partial class ScheduleReader
{
    private const string Day = "mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?";
    private const string Number = @"\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty-five";
    private const string ZhNumber = @"\d{1,3}|[一二两三四五六七八九十]{1,3}";
    private static readonly string[] DayStarts = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    /// <summary>Null where the text names no times.</summary>
    public static Schedule? Read(Said said)
    {
        var folded = Tasks.Text.TextFold.InPlace(said.Masked);
        var cores = Core().Matches(folded).Where(match => match.Length > 0).ToList();
        if (cores.Count == 0)
            return null;
        var times = TimeReader.Find(said.Masked).Where(time => time.To is null).ToList();
        var (start, end) = (cores[0].Index, cores[0].Index + cores[0].Length);
        var (used, all) = (new List<FoundTime>(), new List<Match> { cores[0] });
        for (var grew = true; grew;)
        {
            grew = false;
            foreach (var time in times.Except(used).ToList())
            {
                if (!Touches(folded, start, end, time.Span))
                    continue;
                used.Add(time);
                (start, end, grew) = (Math.Min(start, time.Span.Start), Math.Max(end, time.Span.End), true);
            }

            foreach (var core in cores.Except(all).ToList())
            {
                if (!Touches(folded, start, end, new TextSpan(core.Index, core.Length)))
                    continue;
                all.Add(core);
                (start, end, grew) = (Math.Min(start, core.Index), Math.Max(end, core.Index + core.Length), true);
            }
        }

        // "at seven open …": an hour that only the times around it make one.
        if (used.Count == 0 && Hour().Match(folded, end, folded.Length - end) is { Success: true } hour && TimeReader.Parse($"at {hour.Groups["t"].Value}") is { To: null } bare)
        {
            used.Add(bare);
            end = hour.Index + hour.Length;
        }

        start -= Before().Match(folded[..start]).Length;
        end += After().Match(folded[end..]).Length;
        return Cron(all, used) is { } cron ? new Schedule(new TextSpan(start, end - start), cron.Text, cron.Assumed) : null;
    }

    private static bool Touches(string text, int start, int end, TextSpan other)
    {
        if (other.Overlaps(new TextSpan(start, end - start)))
            return true;
        var between = other.Start >= end ? text[end..other.Start] : text[other.End..start];
        return Filler().IsMatch(between);
    }

    private static (string Text, bool Assumed)? Cron(List<Match> cores, List<FoundTime> times)
    {
        var every = cores.Find(core => core.Groups["small"].Success);
        if (every is not null)
        {
            var count = every.Groups["n"].Success ? ReadNumber(every.Groups["n"].Value) : 1;
            var unit = every.Groups["small"].Value;
            if (unit.StartsWith("min", StringComparison.Ordinal) || unit is "分钟" or "分")
                return count is >= 1 and < 60 ? (count == 1 ? "* * * * *" : $"*/{count} * * * *", false) : null;
            return count is >= 1 and < 24 ? (count == 1 ? "0 * * * *" : $"0 */{count} * * *", false) : null;
        }

        var days = cores.SelectMany(DaysOf).Distinct().Order().ToList();
        var week = days.Count is 0 or 7 ? "*" : days.SequenceEqual([1, 2, 3, 4, 5]) ? "1-5" : string.Join(',', days);
        var month = cores.Select(MonthDay).FirstOrDefault(day => day is not null) ?? "*";
        var part = cores.Select(core => core.Groups["part"].Value).FirstOrDefault(word => word.Length > 0);
        var hour = part switch
        {
            "morning" or "早" or "早上" or "早晨" => 8,
            "evening" or "傍晚" => 18,
            "night" or "nightly" or "晚" or "晚上" or "夜" or "夜里" => 22,
            "noon" or "中午" => 12,
            "afternoon" or "下午" => 15,
            _ => 9,
        };
        // "every evening at seven" settles the half of the day that the time leaves open.
        var clocks = times.Select(time => time.Alternative is { } later && hour >= 12 ? later : time.Time).Distinct().Order().ToList();
        if (clocks.Count == 0)
            return ($"0 {hour} {month} * {week}", true);
        var first = clocks[0];
        var hours = string.Join(',', clocks.Where(clock => clock.Minute == first.Minute).Select(clock => clock.Hour.ToString(CultureInfo.InvariantCulture)));
        return ($"{first.Minute} {hours} {month} * {week}", false);
    }

    private static string? MonthDay(Match core)
    {
        if (core.Groups["last"].Success)
            return "L";
        if (core.Groups["dom"] is { Success: true } day)
            return ReadNumber(day.Value) is >= 1 and <= 31 and var number ? $"{number}" : null;
        return core.Groups["month"].Success ? "1" : null;
    }

    private static IEnumerable<int> DaysOf(Match core)
    {
        if (core.Groups["work"].Success)
            return [1, 2, 3, 4, 5];
        if (core.Groups["weekend"].Success)
            return [0, 6];
        if (core.Groups["week"].Success)
            return [1];
        if (core.Groups["to"].Success)
        {
            var (from, to) = (ChineseDay(core.Groups["zd"].Value[0]), ChineseDay(core.Groups["to"].Value[0]));
            return Enumerable.Range(0, ((to - from + 7) % 7) + 1).Select(step => (from + step) % 7);
        }

        return core.Groups["d"].Captures.Select(capture => Array.IndexOf(DayStarts, capture.Value[..3]))
            .Concat(core.Groups["zd"].Captures.SelectMany(capture => capture.Value.Where(c => "日天一二三四五六".Contains(c, StringComparison.Ordinal)).Select(ChineseDay)));
    }

    private static int ChineseDay(char c) => c is '日' or '天' ? 0 : "日一二三四五六".IndexOf(c, StringComparison.Ordinal);

    private static int ReadNumber(string text)
    {
        var digits = Digits().Match(text);
        return digits.Success ? int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture)
            : text.StartsWith("first", StringComparison.Ordinal) ? 1
            : text == "other" ? 2
            : ChineseNumber.TryParse(text, out var characters) ? (int)characters
            : (int)(NumberReader.Parse(text) ?? 0);
    }

    [GeneratedRegex(
        @"\b(?:(?:every|each)\s+(?:(?<n>" + Number + @"|other)\s+)?(?<small>minutes?|mins?|hours?)|(?<small>hourly)|(?:on\s+)?(?:the\s+)?(?:(?<dom>first|1st|\d{1,2}(?:st|nd|rd|th)?)|(?<last>last))\s+(?:day\s+)?of\s+(?:every|each|the)\s+(?<month>month)|monthly|(?:every|each)\s+(?<month>month)(?:\s+on\s+the\s+(?<dom>\d{1,2})(?:st|nd|rd|th)?)?|"
        + @"(?:(?:every|each|on|only\s+on)\s+)+(?:all\s+)?(?<work>weekdays?|work(?:ing)?\s?days?|business\s+days?)|(?:every|each|on)\s+(?<weekend>weekends?)|(?:every|each)\s+(?<part>morning|afternoon|evening|night)|(?<part>nightly)|daily|(?:every|each)\s+(?:single\s+)?day|(?<week>weekly)|(?:every|each)\s+(?<week>week)(?!\s*(?:day|end))|"
        + @"(?:every|each)\s+(?<d>" + Day + @")s?(?:\s+(?<part>morning|afternoon|evening|night))?(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+)(?:every\s+)?(?<d>" + Day + @")s?)*|on\s+(?<d>monday|tuesday|wednesday|thursday|friday|saturday|sunday)s(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+)(?<d>monday|tuesday|wednesday|thursday|friday|saturday|sunday)s)*)\b|"
        + @"每隔?(?<n>" + ZhNumber + @")?个?(?<small>分钟|小时|钟头)|每(?:个)?(?<month>月)的?(?:(?<last>最后一天|月底|底)|(?<dom>" + ZhNumber + @")[号號日]?|初(?<dom>[一]))|每个?月(?<month>)|每(?:个)?(?<work>工作日|上班日)|(?:在)?(?<work>工作日)(?=[早上中下晚\d,，]|的)|每(?:个)?(?<weekend>周末)|每(?:个)?(?:周|星期|礼拜)(?<zd>[一二三四五六日天])(?:[到至]周?(?<to>[一二三四五六日天])|(?:[、和及,]|周|星期|礼拜|每)*(?<zd>[一二三四五六日天])(?=$|[^\d点]))*(?<part>早上|下午|晚上)?(?!\d)|每(?:个)?(?<week>周|星期|礼拜)(?![一二三四五六日天末])|每(?:天|日)(?:(?<part>早上|下午|晚上|中午|傍晚)(?!\d|[一二三四五六七八九十]))?|每(?<part>早上|早晨|早|晚上|晚|夜)(?!\d)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Core();

    [GeneratedRegex(@"^(?:\s|,|，|\bat\b|\bon\b|\band\b|\bonly\b|\baround\b|\babout\b|\bby\b|的|在|和|、|于)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Filler();

    [GeneratedRegex(@"(?:\b(?:at|on|around|about|by)\s+|在)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex(@"^(?:\s*(?:sharp|o'clock))?\s*(?:的时候|时|整)?\s*[,，:：]?\s*", RegexOptions.CultureInvariant)]
    private static partial Regex After();

    [GeneratedRegex(@"\G\s*,?\s*(?:at|around|about)\s+(?:around\s+|about\s+)?(?<t>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?![:.]\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Hour();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
