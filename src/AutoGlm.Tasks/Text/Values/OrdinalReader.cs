using System.Globalization;
using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Text.Values;

/// <summary>Finds places in an order: second, 3rd, last, 第二, 倒数第二.</summary>
public static partial class OrdinalReader
{
    private static readonly string[] Words =
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];

    [GeneratedRegex(
        @"\b(?:(?<w>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)(?<end>[\s-]+(?:to|from\sthe)[\s-]+(?:last|end))?|(?<l>last|final)|(?<n>\d{1,3})(?:st|nd|rd|th)(?<end>\s+from\s+the\s+end)?)\b|"
        + @"(?<end>倒数)?第(?<z>\d{1,3}|[" + ChineseNumber.Characters + @"]+)(?:个|条|项|篇|行|张|页|位|封|家|款|次)?|(?<l>最后一?(?:个|条|项|篇|行|张|页|位|封|家|款))|(?<f>首个|首条|头一个)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();

    public static IReadOnlyList<FoundOrdinal> Find(string text)
    {
        var found = new List<FoundOrdinal>();
        foreach (Match match in Pattern().Matches(TextFold.InPlace(text)))
            if (Position(match) is { } position)
                found.Add(new FoundOrdinal(new TextSpan(match.Index, match.Length), position));
        return found;
    }

    private static int? Position(Match match)
    {
        if (match.Groups["l"].Success)
            return -1;
        if (match.Groups["f"].Success)
            return 1;
        int position;
        if (match.Groups["w"].Success)
            position = Array.IndexOf(Words, match.Groups["w"].Value) + 1;
        else if (match.Groups["n"].Success)
            position = int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture);
        else if (int.TryParse(match.Groups["z"].ValueSpan, CultureInfo.InvariantCulture, out var digits))
            position = digits;
        else if (ChineseNumber.TryParse(match.Groups["z"].ValueSpan, out var words) && words < 1000)
            position = (int)words;
        else
            return null;
        return match.Groups["end"].Success ? -position : position;
    }
}
