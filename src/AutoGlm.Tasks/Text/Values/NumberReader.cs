using System.Globalization;
using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Text.Values;

/// <summary>Finds numbers, in digits and in words of both languages.</summary>
public static partial class NumberReader
{
    private const string Units =
        @"people|persons?|passengers?|travell?ers?|guests?|adults?|children|child|kids?|diners?|covers?|seats?|pax|nights?|days?|weeks?|months?|years?|hours?|minutes?|tickets?|copies|copy|pieces?|items?|units?|rooms?|tables?|articles?|papers?|results?|reviews?|stars?|pounds?|bottles?|boxes|box|cups?|packs?|pairs?|times|results?|"
        + @"位成人|个成人|名成人|大人|成人|个小孩|个儿童|儿童|小孩|个客人|位客人|位乘客|名乘客|位旅客|名旅客|个人|位|人|名|个|张|份|件|本|篇|台|部|杯|条|只|盒|瓶|套|间|晚|天|年|月|日|块|毛|次|项|页|行|斤|公里|米|双|支|袋|箱|辆|首|条|封|家|碗|桌|款|颗|包";

    [GeneratedRegex(
        @"(?<![\p{L}\d:/-]|\d[.,\s])(?:(?<n>[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[+-]?\d+(?:\.\d+)?)(?:(?<k>k|m|bn|万|亿|千)(?![a-z]))?)(?![\d:/])|"
        + @"(?<=[\u4e00-\u9fff-[第]]|^)(?<n>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?<k>万|亿|千|k)?(?![\d:/])|"
        + @"\b(?<w>(?:(?:" + EnglishNumber.Word + @")(?:[\s-](?:" + EnglishNumber.Word + @"|hundred|thousand|million|dozen|and(?=\s(?:" + EnglishNumber.Word + @"))))*)|(?:a\s)?(?:dozen|hundred|thousand))\b|"
        + @"(?<!第)(?<z>[" + ChineseNumber.Characters + @"]+)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"\G\s*(?<u>" + Units + @")(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex UnitAfter();

    /// <summary>All numbers, in order. A Chinese numeral counts only before a measure word, as a whole text or from two characters on.</summary>
    public static IReadOnlyList<FoundNumber> Find(string text)
    {
        var folded = TextFold.InPlace(text);
        var found = new List<FoundNumber>();
        foreach (Match match in Pattern().Matches(folded))
        {
            var unit = UnitAfter().Match(folded, match.Index + match.Length);
            if (Value(match, folded.Trim().Length, unit.Success) is not { } value)
                continue;
            var span = new TextSpan(match.Index, match.Length);
            var whole = unit.Success ? new TextSpan(match.Index, unit.Index + unit.Length - match.Index) : span;
            found.Add(new FoundNumber(span, value, unit.Success ? unit.Groups["u"].Value : null, whole, !match.Groups["n"].Success));
        }
        return found;
    }

    /// <summary>The number that the whole text is, units and currency signs apart; null when it is none.</summary>
    public static decimal? Parse(string text)
    {
        var found = Find(text);
        return found.Count == 1 ? found[0].Value : null;
    }

    private static decimal? Value(Match match, int textLength, bool hasUnit)
    {
        if (match.Groups["n"].Success)
        {
            var number = decimal.Parse(match.Groups["n"].Value, NumberStyles.Number, CultureInfo.InvariantCulture);
            return number * match.Groups["k"].Value switch { "k" or "千" => 1000m, "m" => 1_000_000m, "bn" => 1_000_000_000m, "万" => 10_000m, "亿" => 100_000_000m, _ => 1m };
        }
        if (match.Groups["w"].Success)
            return EnglishNumber.TryParse(match.Value.Replace(" - ", " ", StringComparison.Ordinal), out var words) ? words : null;
        var alone = match.Length == textLength;
        return (alone || hasUnit || match.Length > 1) && ChineseNumber.TryParse(match.ValueSpan, out var characters) ? characters : null;
    }
}
