using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text.Values;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Reads which text is meant: "the word X", "the second paragraph", "all the text in the editor", “你好”一词.</summary>
internal static partial class TextParts
{
    private const RegexOptions Flags = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^(?:all\s+(?:of\s+)?|(?:the\s+)?(?:whole|entire|complete|full)\s+|everything)(?:the\s+)?(?<unit>text|contents?|words|paragraph)?(?:\s+(?:in|of|inside)\s+(?<in>.+))?$", Flags)]
    private static partial Regex EnglishAll();

    [GeneratedRegex(@"^(?:the\s+)?(?:(?<unit>words?|text|phrase|sentence|paragraph|line|name|title)s?\s+)?(?<q>""[^""]+""|“[^”]+”|'[^']+'|‘[^’]+’)(?:\s+(?:in|of|inside|from|within)\s+(?<in>.+))?$", Flags)]
    private static partial Regex EnglishQuoted();

    [GeneratedRegex(@"^(?:the\s+)?(?:text\s+of\s+(?:the\s+)?)?(?<nth>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|\d{1,2}(?:st|nd|rd|th)|(?:second|third)[- ](?:to[- ])?last)\s+(?<unit>word|sentence|paragraph|line|heading)(?:\s+(?:in|of|inside|from|within)\s+(?<in>.+))?$", Flags)]
    private static partial Regex EnglishNth();

    [GeneratedRegex(@"^(?:the\s+)?(?<unit>word|sentence|paragraph|phrase)\s+(?:(?:containing|with|that\s+says|reading)\s+)?(?<v>\S.*?)(?:\s+(?:in|of|inside|from|within)\s+(?<in>the\s+.+))?$", Flags)]
    private static partial Regex EnglishNamed();

    [GeneratedRegex(@"^(?:the\s+)?(?<unit>text|paragraph|sentence|line|heading|contents?)(?:\s+(?:in|of|inside|from|within)\s+(?<in>.+))?$", Flags)]
    private static partial Regex EnglishPlain();

    [GeneratedRegex("^(?:(?:在)?(?<in>.+?)(?:中|里面?|内)?的)?(?:全部|所有|整[个段篇])(?<unit>文字|文本|内容|段落|文章)?$", Flags)]
    private static partial Regex ChineseAll();

    [GeneratedRegex("^(?:(?:在)?(?<in>[^“”\"「」]+?)(?:中|里面?|内)?的?)?(?<unit>文字|文本|单词|词语?|词|句子|段落|短语)?(?<q>\"[^\"]+\"|“[^”]+”|「[^」]+」)(?:这个|这一|一|这)?(?:个|段|句)?(?<unit>文字|文本|单词|词语|词|字|句话?|句子|段落|段)?$", Flags)]
    private static partial Regex ChineseQuoted();

    [GeneratedRegex("^(?:(?:在)?(?:(?<in>.+?)(?:中|里面?|内)?的|(?<in>文章|页面|正文|文中|原文|短文|课文|文本|网页|新闻|帖子|全文)(?:中|里面?|内)?))?(?<end>倒数)?第(?<n>[0-9]{1,2}|[一二三四五六七八九十]{1,3})(?:个)?(?<unit>词语?|单词|句话?|句子|段落|段|行|标题)(?:文字|话)?$|^(?:(?<in>.+?)(?:中|里面?|内)?的)?(?<last>最后一)(?:个)?(?<unit>词语?|单词|句话?|句子|段落|段|行)(?:文字|话)?$", Flags)]
    private static partial Regex ChineseNth();

    [GeneratedRegex(@"^(?:it|them|this|that|the\s+(?:selected|marked|highlighted)\s+text|the\s+selection|它们?|其|选中的(?:文字|文本|内容)|所选(?:文字|文本))$", Flags)]
    private static partial Regex Refers();

    /// <summary>The piece of text; null where the words speak of something else.</summary>
    public static TextPart? Read(string words, GoalLanguage language)
    {
        var said = words.Trim();
        if (Refers().IsMatch(said))
            return new TextPart { Refers = true };
        return language == GoalLanguage.Chinese ? Chinese(said) : English(said);
    }

    private static TextPart? English(string said)
    {
        if (EnglishAll().Match(said) is { Success: true } all)
            return new TextPart { Unit = Unit(all.Groups["unit"].Value), In = In(all, GoalLanguage.English) };
        if (EnglishQuoted().Match(said) is { Success: true } quoted)
            return new TextPart { Text = Verbatim.Of(quoted.Groups["q"].Value), Unit = Unit(quoted.Groups["unit"].Value), In = In(quoted, GoalLanguage.English) };
        if (EnglishNth().Match(said) is { Success: true } nth)
            return new TextPart { Unit = nth.Groups["unit"].Value.ToLowerInvariant(), Ordinal = OrdinalReader.Find(nth.Groups["nth"].Value.Replace('-', ' ')) is [var found, ..] ? found.Position : 1, In = In(nth, GoalLanguage.English) };
        if (EnglishPlain().Match(said) is { Success: true } plain)
            return new TextPart { Unit = Unit(plain.Groups["unit"].Value), In = In(plain, GoalLanguage.English) };
        return EnglishNamed().Match(said) is { Success: true } named ? new TextPart { Text = Verbatim.Of(named.Groups["v"].Value), Unit = named.Groups["unit"].Value, In = In(named, GoalLanguage.English) } : null;
    }

    private static TextPart? Chinese(string said)
    {
        if (ChineseAll().Match(said) is { Success: true } all)
            return new TextPart { Unit = all.Groups["unit"].Success ? "text" : "", In = In(all, GoalLanguage.Chinese) };
        if (ChineseQuoted().Match(said) is { Success: true } quoted)
            return new TextPart { Text = Verbatim.Of(quoted.Groups["q"].Value), Unit = Unit(quoted.Groups["unit"].Value), In = In(quoted, GoalLanguage.Chinese) };
        if (ChineseNth().Match(said) is not { Success: true } nth)
            return null;
        var number = nth.Groups["last"].Success ? -1 : SpokenCounts.Read(nth.Groups["n"].Value) ?? 1;
        return new TextPart { Unit = Unit(nth.Groups["unit"].Value), Ordinal = nth.Groups["end"].Success ? -number : number, In = In(nth, GoalLanguage.Chinese) };
    }

    private static string Unit(string word) => word.ToLowerInvariant() switch
    {
        "content" or "contents" or "text" or "words" or "文字" or "文本" or "字" => "text",
        var other when other.StartsWith('词') || other == "单词" => "word",
        var other when other.StartsWith('句') => "sentence",
        var other when other.StartsWith('段') => "paragraph",
        "行" => "line",
        "标题" => "heading",
        var other => other,
    };

    private static Selection? In(Match match, GoalLanguage language) =>
        match.Groups["in"] is { Success: true, Length: > 0 } within && !Page().IsMatch(within.Value) ? SelectionReader.Read(within.Value, language) : null;

    [GeneratedRegex(@"^(?:the\s+)?(?:page|text|screen|document|article)$|^(?:页面|文章|文中|正文|文本|网页)$", Flags)]
    private static partial Regex Page();
}
