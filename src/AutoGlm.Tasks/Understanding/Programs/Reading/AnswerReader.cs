using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Reads how a question that comes up is to be answered: "accept the browser's question", "choose Cancel in the dialog", 在弹出框中点确定.</summary>
internal sealed class AnswerReader : IClauseReader
{
    private const string Question = @"(?:the\s+|its\s+|any\s+)?(?:browser(?:'s)?\s+|page(?:'s)?\s+|confirm(?:ation)?\s+|native\s+)*(?:question|confirmation|prompt|alert|dialogu?e?(?:\s+box)?|pop-?up|warning|box)(?:\s+(?:that|which)\s+(?:appears|pops\s+up|comes\s+up|opens|follows|shows\s+up))?";
    private const string Asked = "(?:(?:在)?(?:弹出|出现|随后)?的?(?:浏览器)?的?(?:确认|提示|警告)?(?:框|弹窗|对话框|窗口|提示)(?:中|里|内|时|后)?,?)";

    private const string ChineseAsks = "(?:如果?|当)?(?:浏览器|页面|系统)?(?:弹出|跳出|出现|问到|提示)(?:来)?的?(?:询问|提问|提示|确认|对话框|确认框|提示框|弹窗|窗口)+(?:框|窗)?(?:时|后|的时候|的话)?,?(?:就|请)?";

    private static readonly ClausePattern[] Patterns =
    [
        Answer(true, @"(?:accept|confirm|approve|agree\s+to|say\s+(?:yes|ok)\s+(?:to|in)|answer\s+yes\s+to|ok)\s+" + Question),
        Answer(false, @"(?:dismiss|cancel|decline|reject|refuse|say\s+no\s+to|answer\s+no\s+to)\s+" + Question),
        Answer(true, @"(?:click|press|choose|select|tap|hit)\s+(?:on\s+)?[""\uE001]?(?:ok|yes|confirm|accept)[""]?\s+(?:in|on|when|at)\s+" + Question + @"(?:\s+asks?.*)?"),
        Answer(false, @"(?:click|press|choose|select|tap|hit)\s+(?:on\s+)?[""]?(?:cancel|no)[""]?\s+(?:in|on|when|at)\s+" + Question + @"(?:\s+asks?.*)?"),
        Answer(true, @"answer\s+(?:yes|ok(?:ay)?|confirm|accept)\s+to\s+" + Question),
        Answer(false, @"answer\s+(?:no|cancel)\s+to\s+" + Question),
        Answer(true, Asked + "(?:点击?|选择?|按)?(?:确定|确认|是|同意|接受|好的?)"),
        Answer(false, Asked + "(?:点击?|选择?|按)?(?:取消|否|不)"),
        Answer(true, ChineseAsks + "(?:点击|点|选择|选|按)?[“\"\uE001]?(?:确定|确认|是|同意|接受|好的?)?[”\"]?", "确定|确认|同意|接受|“是”|“好的?”|OK|ok"),
        Answer(false, ChineseAsks + "(?:点击|点|选择|选|按)?[“\"\uE001]?(?:取消|否|不)?[”\"]?", "取消|“否”|“不”"),
        Answer(true, "(?:接受|确认|同意)(?:浏览器的?)?(?:提示|弹窗|对话框|确认框|询问)"),
        Answer(false, "(?:取消|拒绝|关闭)(?:浏览器的?)?(?:提示|确认框|询问)"),
    ];

    public Clause? Read(ClausePart part) => ClausePattern.Read(Patterns, part);

    /// <summary>The answer may stand in quotes, which the pattern doesn't see.</summary>
    private static ClausePattern Answer(bool yes, string pattern, string said) => ClausePattern.Of(pattern, (part, _) => Regex.IsMatch(part.Words, said, RegexOptions.CultureInvariant) ? new AnswerClause { Words = part.Words, Yes = yes } : null);

    private static ClausePattern Answer(bool yes, string pattern) => ClausePattern.Of(pattern, (part, _) => new AnswerClause { Words = part.Words, Yes = yes });
}
