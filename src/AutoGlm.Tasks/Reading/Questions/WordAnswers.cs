using System.Globalization;
using System.Text.RegularExpressions;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Reading.Sheets;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Reading.Questions;

/// <summary>Answers about the words themselves: the third word, the last letter, the longest word, the whole text, how many words.</summary>
internal static partial class WordAnswers
{
    public static Finding? Find(Inquiry inquiry, ObservationIndex index)
    {
        var text = TextOf(inquiry, index);
        if (text.Length == 0)
            return null;
        if (Whole().IsMatch(inquiry.Folded))
            return new Finding(text, text, 0.8);
        if (Counting().Match(inquiry.Folded) is { Success: true } counting)
            return new Finding(Pieces(counting.Groups["u"].Value, text).Count.ToString(CultureInfo.InvariantCulture), text, 0.85);
        if (Longest().Match(inquiry.Folded) is { Success: true } longest && Pieces("word", text) is { Count: > 0 } all)
            return new Finding(longest.Groups["l"].Success ? all.MaxBy(word => word.Length)! : all.MinBy(word => word.Length)!, text, 0.9);
        if (Nth().Match(inquiry.Folded) is not { Success: true } nth)
            return null;
        var unit = nth.Groups["u"].Value;
        var pieces = Pieces(unit, text);
        var count = nth.Groups["last"].Success ? pieces.Count : NumberOf(nth.Groups["n"].Value);
        if (nth.Groups["fromend"].Success)
            count = pieces.Count + 1 - count;
        return count is > 0 && count <= pieces.Count ? new Finding(pieces[count - 1], text, 0.92) : null;
    }

    private static List<string> Pieces(string unit, string text)
    {
        if (Sentence().IsMatch(unit))
            return [.. Sentences.Of(text)];
        if (unit is "字" or "汉字" && text.Any(TextFold.IsChinese))
            return [.. text.Where(TextFold.IsChinese).Select(c => c.ToString())];
        if (Letter().IsMatch(unit))
            return [.. text.Where(c => char.IsLetter(c) || char.IsDigit(c)).Where(c => !TextFold.IsChinese(c) || unit is not ("letter" or "字母")).Select(c => c.ToString())];
        return text.Any(TextFold.IsChinese) && !text.Contains(' ', StringComparison.Ordinal)
            ? [.. text.Where(TextFold.IsChinese).Select(c => c.ToString())]
            : [.. Word().Matches(text).Select(match => match.Value)];
    }

    /// <summary>The quoted word asked about, else the text the page shows to be read: its longest piece, or the one under the heading that is named.</summary>
    private static string TextOf(Inquiry inquiry, ObservationIndex index)
    {
        if (Quoted().Match(inquiry.Words) is { Success: true } quoted)
            return quoted.Groups["q"].Value;
        var leaves = Leaves.In(index, index.Nodes[0]).Where(leaf => index.IsReachable(leaf) && !UiRoles.IsField(leaf) && leaf.Role is not ("button" or "menuitem" or "tab")).ToList();
        var texts = leaves.Where(leaf => !UiRoles.IsHeading(leaf) && leaf.Role is not "link").Select(leaf => Leaves.TextOf(index, leaf)).Where(text => text.Length > 1).ToList();
        if (Title().IsMatch(inquiry.Folded) && leaves.Find(UiRoles.IsHeading) is { } heading)
            return Leaves.TextOf(index, heading);
        if (Paragraph().Match(inquiry.Folded) is { Success: true } paragraph && texts.Where(text => text.Length > 30).ToList() is { Count: > 0 } long_ && NumberOf(paragraph.Groups["n"].Value) is > 0 and var at && at <= long_.Count)
            return long_[at - 1];
        return texts.OrderByDescending(text => text.Length).FirstOrDefault() ?? "";
    }

    private static int NumberOf(string word)
    {
        if (word.Length == 0)
            return 1;
        if (int.TryParse(word.TrimEnd('s', 't', 'n', 'd', 'r', 'h'), NumberStyles.None, CultureInfo.InvariantCulture, out var digits))
            return digits;
        return Array.IndexOf(Ordinals, word) is >= 0 and var at ? at + 1 : ChineseNumber.TryParse(word, out var number) ? (int)number : 0;
    }

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];

    private const string Unit = "(?<u>words?|letters?|characters?|sentences?|字母|字符|字|汉字|个?词语?|单词|句话?|句子)";

    [GeneratedRegex(@"(?:\b(?:(?<last>last)|(?<n>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d{1,2}(?:st|nd|rd|th))(?<fromend>[- ](?:to|from the)[- ](?:last|end))?)\s+(?:\p{L}+\s+)?|(?:(?<last>最后一)|(?<fromend>倒数)?第(?<n>[一二三四五六七八九十\d]+))个?)" + Unit, RegexOptions.CultureInvariant)]
    private static partial Regex Nth();

    [GeneratedRegex(@"(?:\bhow many\s+|\bnumber of\s+)(?<u>words?|letters?|characters?|sentences?)\b|(?:多少|几)个?(?<u>字|单词|词|字母|句)", RegexOptions.CultureInvariant)]
    private static partial Regex Counting();

    [GeneratedRegex(@"\b(?:(?<l>longest)|shortest)\s+word\b|(?:(?<l>最长)|最短)的?(?:单词|词)", RegexOptions.CultureInvariant)]
    private static partial Regex Longest();

    [GeneratedRegex(@"^(?:copy |type |enter )?(?:the\s+)?(?:(?:whole|entire|full|same|given|shown|displayed|exact|above|below|following)\s+)*(?:text|sentence|paragraph|phrase|quote|words?|line|message)(?:\s+(?:above|below|shown|displayed|on the page|on the left|on the right|from the page|given|there|in the box))*$|^(?:上面|下面|页面上?|屏幕上?|显示)的?(?:那|这)?(?:段|句)?(?:的)?(?:文字|话|文本|句子|内容)$", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex(@"\b(?:title|heading|headline)\b|标题", RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    [GeneratedRegex(@"\b(?<n>first|second|third|fourth|fifth|last)\s+paragraph|第(?<n>[一二三四五])(?:个)?(?:段|自然段)", RegexOptions.CultureInvariant)]
    private static partial Regex Paragraph();

    [GeneratedRegex("\\bin\\s+(?:the word\\s+)?[\"“'](?<q>[^\"”']+)[\"”']|[“「](?<q>[^”」]+)[”」](?:这个?词|里|中|的第)", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex("sentence|句", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    [GeneratedRegex("letter|character|字母|字符", RegexOptions.CultureInvariant)]
    private static partial Regex Letter();

    [GeneratedRegex(@"[\p{L}\d]+(?:['’-][\p{L}\d]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
