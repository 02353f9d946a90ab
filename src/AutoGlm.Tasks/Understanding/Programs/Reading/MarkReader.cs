using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Reads which text is to be selected, and how it is to look: "highlight the second paragraph", "make the word X bold", 将“甲”加粗.</summary>
internal sealed partial class MarkReader : IClauseReader
{
    private const string Look = @"(?<f>bold|italics?|italici[sz]ed|underlined?|struck\s+through|strike-?through|crossed\s+out|highlighted|a\s+(?:heading|title|link|quote|list)|(?:a\s+)?(?:level\s+)?h?(?:eading\s+)?[1-6]?\s*heading|heading\s+[1-6]|code|centred|centered|(?:left|right)[- ]aligned|superscript|subscript|normal\s+text|plain)";

    private static readonly ClausePattern[] English =
    [
        Mark(@"(?:make|turn|set|format|mark|put)\s+(?<t>.+?)\s+(?:to\s+be\s+|to\s+|into\s+|in\s+|as\s+)?" + Look + @"(?:\s+(?:type|text|font|letters|style))?"),
        Mark(@"(?<f>bold|embolden|italici[sz]e|underline|strike(?:\s+through|through)?|cross\s+out|centre|center|highlight)\s+(?<t>.+?)"),
        Mark(@"(?:give|apply\s+to)\s+(?<t>.+?)\s+(?:the\s+|an?\s+)?(?:style|format|look|formatting)?\s*(?<f>bold|italics?|underlined?|strike-?through|heading(?:\s+[1-6])?|highlight)(?:\s+(?:style|format|formatting|look))?"),
        Mark(@"(?:apply|add|use|set)\s+(?<f>bold|italics?|underline|strike-?through|heading(?:\s+[1-6])?)\s+(?:formatting\s+|style\s+|format\s+)?(?:to|on|for)\s+(?<t>.+?)"),
        Mark(@"(?:(?:make|turn|colou?r|paint)\s+(?<t>.+?)\s+(?:to\s+|in\s+)?(?<c>[a-z]+)|(?:change|set)\s+(?:the\s+)?(?:text\s+|font\s+)?colou?r\s+of\s+(?<t>.+?)\s+to\s+(?<c>[a-z]+)|(?:change|set)\s+its\s+(?:text\s+|font\s+)?colou?r\s+to\s+(?<c>[a-z]+))(?:\s+(?:text|colou?r))?"),
        Mark(@"(?:change|set)\s+(?:the\s+)?(?:font|text)\s+size\s+of\s+(?<t>.+?)\s+to\s+(?<size>.+?)"),
        Mark(@"(?:(?<s>select|mark|choose)|highlight)\s+(?<t>.+?)(?:\s+(?:with|using)\s+(?:the|your)\s+(?:mouse|cursor))?"),
    ];

    private const string Taken = "(?:把|将)?(?<t>.+?)";

    private static readonly ClausePattern[] Chinese =
    [
        Mark(Taken + "(?:设置?为|设成|变成|变为|改为|改成|标为|显示为)?(?<f>加粗|粗体|黑体|斜体|倾斜|下划线|加下划线|删除线|加删除线|高亮|居中|左对齐|右对齐|(?:[一二三四五六1-6]级)?标题(?:[1-6一二三四五六])?|引用|代码|上标|下标)(?:显示|格式|样式)?"),
        Mark("(?:给|为|对)(?<t>.+?)(?:加上|添加|加|应用|设置)(?<f>粗体|下划线|删除线|斜体|高亮|加粗)(?:格式|样式)?"),
        Mark("(?<f>加粗|高亮)(?<t>.+?)"),
        Mark(Taken + "(?:的)?(?:文字|字体|文本)?(?:颜色)?(?:设置?为|设成|变成|变为|改为|改成)(?<c>[\\u4e00-\\u9fff]{1,3})(?:颜色)?"),
        Mark("(?:(?<s>选中|选取|选择|选定)|框选|高亮)(?<t>.+?)"),
    ];

    public Clause? Read(ClausePart part) => ClausePattern.Read(part.Chinese ? Chinese : English, part);

    private static ClausePattern Mark(string pattern) => ClausePattern.Of(pattern, (part, match) =>
    {
        var colour = match.Groups["c"] is { Success: true } c ? StateWords.ColourOf(c.Value) : null;
        if (match.Groups["c"].Success && colour is null)
            return null;
        var look = match.Groups["f"] is { Success: true } f ? f.Value : null;
        var format = match.Groups["size"].Success ? "font-size" : colour is not null ? "text-colour" : look is null ? null : FormatOf(look);
        var text = match.Groups["t"] is { Success: true, Length: > 0 } t ? TextParts.Read(part.Original(t), part.Language) : new TextPart { Refers = true };
        // "Highlight the row" or "select the option" is about things, not about text; "bold it" is about what was selected.
        if (text is null || match.Groups["s"].Success && text.Unit.Length == 0 || format is null && text.Refers || look is "highlight" && text.Refers)
            return null;
        return new MarkClause
        {
            Words = part.Words,
            Part = text,
            // Highlighting by hand is selecting; a highlighter is asked for as "highlighted" or by its colour.
            Format = look is "highlight" or "高亮" ? null : format,
            Value = colour ?? (match.Groups["size"].Success ? Verbatim.Of(part.Original(match.Groups["size"])) : look is not null && Level().Match(look) is { Success: true } level ? level.Value : null),
        };
    });

    [GeneratedRegex("[1-6一二三四五六]")]
    private static partial Regex Level();

    private static string FormatOf(string look)
    {
        foreach (var concept in (string[])["bold", "italic", "underline", "strikethrough", "highlight", "heading", "align-center", "align-left", "align-right", "quote-block", "code-block", "superscript", "subscript"])
        {
            if (Synonyms.Strength(look, concept) > 0.5)
                return concept;
        }

        return look;
    }
}
