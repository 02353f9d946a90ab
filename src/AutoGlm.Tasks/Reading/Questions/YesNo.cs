using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Reading.Questions;

/// <summary>Says yes or no the way the question asks for it.</summary>
internal static partial class YesNo
{
    public static string Say(Inquiry inquiry, bool yes)
    {
        if (!inquiry.Chinese)
            return yes ? "yes" : "no";
        if (Have().IsMatch(inquiry.Folded))
            return yes ? "有" : "没有";
        // 星期六开门吗 is answered by its own verb: 开门, 不开门.
        if (Verb().Match(inquiry.Folded) is { Success: true } verb)
            return yes ? verb.Groups["v"].Value : "不" + verb.Groups["v"].Value;
        return yes ? "是" : "否";
    }

    [GeneratedRegex("有没有|有(?!什么)[^,。]*吗|还有吗", RegexOptions.CultureInvariant)]
    private static partial Regex Have();

    [GeneratedRegex("(?<v>开门|营业|开放|免费|可以|能|支持|包含|提供|需要|允许|接受|会|上班|休息)[^,。]{0,6}吗", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Verb();
}
