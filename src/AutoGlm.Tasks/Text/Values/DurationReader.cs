using System.Globalization;
using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Text.Values;

/// <summary>Finds lengths of time: 30 minutes, half an hour, an hour and a half, 半小时, 一个半小时, 两天, 三晚.</summary>
public static partial class DurationReader
{
    [GeneratedRegex(
        @"(?<half>half\s+an?\s+(?<u>hour)|half[\s-](?<u>hour))|(?<quarter>(?:a\s+)?quarter\s+of\s+an\s+(?<u>hour))|"
        + @"(?<![\p{L}\d.])(?<n>\d+(?:\.\d+)?|an?|(?:" + EnglishNumber.Word + @")(?:[\s-](?:" + EnglishNumber.Word + @"))?|a\s+couple\s+of)[\s-]?(?<u>minutes?|mins?|hours?|hrs?|hr|h(?![a-z])|days?|nights?|weeks?|months?|years?)\b(?<andhalf>\s+and\s+a\s+half)?|"
        + @"(?<zhalf>半个?(?<u>小时|钟头|月|年|天))|(?<zn>\d+(?:\.\d+)?|[" + ChineseNumber.Characters + @"]+)(?<zmid>个半|个)?(?<u>分钟|小时|钟头|刻钟|天|晚上|晚|周|星期|礼拜|月|年)(?!\d|[一二三四五六日]|份|前|级|纪)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();

    public static IReadOnlyList<FoundDuration> Find(string text)
    {
        var found = new List<FoundDuration>();
        foreach (Match match in Pattern().Matches(TextFold.InPlace(text)))
        {
            var (unit, length) = Unit(match.Groups["u"].Value);
            if (Amount(match) is not { } amount || (unit is "month" or "year" && match.Groups["zn"].Success && !match.Groups["zmid"].Success))
                continue;
            if (match.Groups["zmid"].Value == "个半" || match.Groups["andhalf"].Success)
                amount += 0.5;
            found.Add(new FoundDuration(new TextSpan(match.Index, match.Length), length * amount, unit));
        }
        return found;
    }

    private static double? Amount(Match match)
    {
        if (match.Groups["half"].Success || match.Groups["zhalf"].Success)
            return 0.5;
        if (match.Groups["quarter"].Success)
            return 0.25;
        var text = match.Groups[match.Groups["zn"].Success ? "zn" : "n"].Value;
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var digits))
            return digits;
        if (text is "a" or "an")
            return 1;
        if (text.StartsWith("a couple", StringComparison.Ordinal))
            return 2;
        if (ChineseNumber.TryParse(text, out var characters))
            return (double)characters;
        return EnglishNumber.TryParse(text, out var words) ? (double)words : null;
    }

    private static (string Name, TimeSpan Length) Unit(string unit) => unit switch
    {
        "刻钟" => ("minute", TimeSpan.FromMinutes(15)),
        _ when unit.StartsWith("min", StringComparison.Ordinal) || unit == "分钟" => ("minute", TimeSpan.FromMinutes(1)),
        _ when unit[0] == 'h' || unit is "小时" or "钟头" => ("hour", TimeSpan.FromHours(1)),
        _ when unit.StartsWith("night", StringComparison.Ordinal) || unit is "晚" or "晚上" => ("night", TimeSpan.FromDays(1)),
        _ when unit.StartsWith("week", StringComparison.Ordinal) || unit is "周" or "星期" or "礼拜" => ("week", TimeSpan.FromDays(7)),
        _ when unit.StartsWith("month", StringComparison.Ordinal) || unit == "月" => ("month", TimeSpan.FromDays(30)),
        _ when unit.StartsWith("year", StringComparison.Ordinal) || unit == "年" => ("year", TimeSpan.FromDays(365)),
        _ => ("day", TimeSpan.FromDays(1)),
    };
}
