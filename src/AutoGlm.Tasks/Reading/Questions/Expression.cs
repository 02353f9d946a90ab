using System.Globalization;
using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Reading.Questions;

/// <summary>Works out an arithmetic expression that stands in a text: 7 + 5 × 2 = ?, (3 - 1) / 2, also with an unknown: 4 + x = 9.</summary>
internal static partial class Expression
{
    /// <summary>The value; null when the text holds no expression with an operator.</summary>
    public static decimal? Solve(string text)
    {
        var plain = Normal(text);
        if (Unknown().Match(plain) is { Success: true } equation)
            return Unknowns(equation);
        var match = Whole().Match(plain);
        if (!match.Success || !match.Groups["e"].Value.TrimStart('-', ' ').AsSpan().ContainsAny("+-*/^"))
            return null;
        // A date or a phone number has signs between numbers too.
        if (!match.Groups["end"].Success && !Operators().IsMatch(match.Groups["e"].Value))
            return null;
        var at = 0;
        var tokens = Token().Matches(match.Groups["e"].Value).Select(one => one.Value).ToList();
        try
        {
            var value = Sum(tokens, ref at);
            return at == tokens.Count ? Math.Round(value, 6) : null;
        }
        catch (Exception error) when (error is FormatException or DivideByZeroException or OverflowException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static string Normal(string text) => text
        .Replace('×', '*').Replace('✕', '*').Replace('·', '*').Replace('∙', '*').Replace('⋅', '*').Replace('÷', '/').Replace('−', '-').Replace('–', '-').Replace('＋', '+').Replace('－', '-').Replace('＝', '=').Replace('？', '?').Replace('（', '(').Replace('）', ')').Replace('：', ':')
        .Replace("plus", "+", StringComparison.OrdinalIgnoreCase).Replace("minus", "-", StringComparison.OrdinalIgnoreCase).Replace("times", "*", StringComparison.OrdinalIgnoreCase).Replace("divided by", "/", StringComparison.OrdinalIgnoreCase)
        .Replace("加", "+", StringComparison.Ordinal).Replace("减", "-", StringComparison.Ordinal).Replace("乘以", "*", StringComparison.Ordinal).Replace("乘", "*", StringComparison.Ordinal).Replace("除以", "/", StringComparison.Ordinal).Replace("等于", "=", StringComparison.Ordinal);

    private static decimal? Unknowns(Match match)
    {
        decimal Of(string group) => decimal.Parse(match.Groups[group].Value, NumberStyles.Number, CultureInfo.InvariantCulture);
        if (!match.Groups["a"].Success)
            return null;
        var (known, right) = (Of("a"), Of("r"));
        var first = match.Groups["x1"].Success;
        return match.Groups["o"].Value switch
        {
            "+" => right - known,
            "*" when known != 0 => right / known,
            "-" => first ? right + known : known - right,
            "/" when right != 0 => first ? right * known : known / right,
            _ => null,
        };
    }

    private static decimal Sum(List<string> tokens, ref int at)
    {
        var value = Term(tokens, ref at);
        while (at < tokens.Count && tokens[at] is "+" or "-")
            value = tokens[at++] == "+" ? value + Term(tokens, ref at) : value - Term(tokens, ref at);
        return value;
    }

    private static decimal Term(List<string> tokens, ref int at)
    {
        var value = Factor(tokens, ref at);
        while (at < tokens.Count && tokens[at] is "*" or "/")
            value = tokens[at++] == "*" ? value * Factor(tokens, ref at) : value / Factor(tokens, ref at);
        return value;
    }

    private static decimal Factor(List<string> tokens, ref int at)
    {
        var token = tokens[at++];
        if (token == "-")
            return -Factor(tokens, ref at);
        if (token == "(")
        {
            var inner = Sum(tokens, ref at);
            at++;
            return inner;
        }

        return decimal.Parse(token, NumberStyles.Number, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"(?<![\d/.-])(?<e>\(*-?\s*\d+(?:\.\d+)?(?:\s*\)*\s*[-+*/]\s*\(*\s*-?\d+(?:\.\d+)?\)*)+)(?<end>\s*=?\s*(?:\?|_|$|=))?", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex(@"[+*]|\s[-/]\s", RegexOptions.CultureInvariant)]
    private static partial Regex Operators();

    [GeneratedRegex(@"(?:(?<x1>[xyzn?_□]|\(\s*\))\s*(?<o>[-+*/])\s*(?<a>\d+(?:\.\d+)?)|(?<a>\d+(?:\.\d+)?)\s*(?<o>[-+*/])\s*(?<x2>[xyzn?_□]|\(\s*\)))\s*=\s*(?<r>\d+(?:\.\d+)?)", RegexOptions.CultureInvariant)]
    private static partial Regex Unknown();

    [GeneratedRegex(@"\d+(?:\.\d+)?|[-+*/()]", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
