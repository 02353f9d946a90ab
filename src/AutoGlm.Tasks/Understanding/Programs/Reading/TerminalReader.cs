using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Reads what a terminal in the page is to do: "run ls -l", "use the terminal to delete the file a.txt", 在终端中执行“pwd”.</summary>
internal sealed class TerminalReader : IClauseReader
{
    private const string Terminal = @"(?:the\s+|this\s+)?(?:terminal|console|shell|command\s+(?:line|prompt)|cli)(?:\s+(?:below|above|window|provided))?";

    private const string Commands = "ls|cd|pwd|rm|mkdir|rmdir|touch|cat|echo|mv|cp";

    private static readonly ClausePattern[] English =
    [
        Literal(@"(?:run|execute|issue|enter|type|use)\s+(?:the\s+)?command\s+(?<c>.+?)(?:\s+(?:in|on|into)\s+" + Terminal + ")?(?:\\s+and\\s+press\\s+enter)?"),
        Literal(@"(?:run|execute|issue|type|enter)\s+(?<c>.+?)\s+(?:in|on|into|at|using)\s+" + Terminal),
        Literal(@"(?:run|execute)\s+(?<c>[\uE001]+|(?:ls|cd|pwd|rm|mkdir|rmdir|touch|cat|echo|mv|cp|date|whoami|clear|help|grep|find|head|tail|wc|chmod|npm|git|python3?|node)\b.*?)"),
        Goal(@"(?:use|using|in|with|via)\s+" + Terminal + @"\s*,?\s+(?:to\s+)?(?<g>.+?)"),
        Goal(@"(?<g>.+?)\s*,?\s+(?:using|with|via|by|through)\s+(?:the\s+)?(?:" + Commands + @")\s+command(?:\s+(?:in|on)\s+" + Terminal + ")?"),
        Goal(@"(?:use|using|with)\s+(?:the\s+)?(?:" + Commands + @")(?:\s+command)?\s*,?\s+(?:to\s+)?(?<g>.+?)"),
        Goal(@"(?<g>.+?)\s*,?\s+(?:in|using|with|via|through|from|on)\s+" + Terminal),
    ];

    private static readonly ClausePattern[] Chinese =
    [
        Literal("(?:在)?(?:终端|命令行|控制台)(?:窗口)?(?:中|里|内|上)?(?:里面)?,?(?:运行|执行|输入)(?:命令)?(?<c>.+?)(?:命令)?(?:并?(?:按下?)?回车)?"),
        Literal("(?:运行|执行|输入)(?:命令|指令)(?<c>.+?)"),
        Goal("(?:(?:使用|用|通过|在)?(?:终端|命令行|控制台)(?:窗口)?(?:中|里|内|上)?,?)?(?:使用|用|通过)\\s*(?:" + Commands + ")\\s*(?:命令|指令)(?:来)?(?<g>.+?)"),
        Goal("(?:使用|用|通过|在)?(?:终端|命令行|控制台)(?:窗口)?(?:中|里|内|上)?,?(?:来)?(?<g>.+?)"),
    ];

    public Clause? Read(ClausePart part) => ClausePattern.Read(part.Chinese ? Chinese : English, part);

    private static ClausePattern Literal(string pattern) => ClausePattern.Of(pattern, (part, match) =>
        new TerminalClause { Words = part.Words, Command = Verbatim.Of(part.Original(match.Groups["c"])) });

    private static ClausePattern Goal(string pattern) => ClausePattern.Of(pattern, (part, match) =>
        ShellWords.Command(part.Original(match.Groups["g"])) is { } command ? new TerminalClause { Words = part.Words, Command = command } : null);
}
