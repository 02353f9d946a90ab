using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Says in a shell's words what people want of one.</summary>
internal static partial class ShellWords
{
    private const RegexOptions Flags = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    private static readonly (Regex Pattern, string Command)[] Ways =
    [
        (KindOfFile(), "rm {ext:$ext}"), (RemoveFolder(), "rm -r $a"), (Remove(), "rm $a"), (MakeFolder(), "mkdir $a"), (MakeFile(), "touch $a"),
        (Rename(), "mv $a $b"), (Copy(), "cp $a $b"), (Show(), "cat $a"), (Enter(), "cd $a"), (List(), "ls"), (Where(), "pwd"), (Clear(), "clear"), (Date(), "date"), (Who(), "whoami"),
    ];

    /// <summary>The command; null where none is known for these words.</summary>
    public static string? Command(string words)
    {
        var said = words.Trim();
        foreach (var (pattern, command) in Ways)
        {
            if (pattern.Match(said) is { Success: true } match)
            {
                return command.Replace("$ext", match.Groups["ext"].Value.TrimStart('.'), StringComparison.Ordinal)
                    .Replace("$a", Name(match.Groups["a"].Value), StringComparison.Ordinal)
                    .Replace("$b", Name(match.Groups["b"].Value), StringComparison.Ordinal);
            }
        }

        return null;
    }

    private static string Name(string words)
    {
        var bare = Quotes().Replace(words.Trim(), "");
        return bare.Contains(' ', StringComparison.Ordinal) ? $"\"{bare}\"" : bare;
    }

    [GeneratedRegex("^[\"“'‘「`]|[\"”'’」`]$")]
    private static partial Regex Quotes();

    [GeneratedRegex(@"^(?:delete|remove|erase)\s+(?:a|the|any)\s+file\s+(?:that\s+)?(?:ends?|ending|with)\s+(?:in\s+|with\s+)?(?:the\s+)?(?:file\s+)?(?:extension\s+)?[""“']?(?<ext>\.?\w+)[""”']?$|^(?:删除|移除)(?:扩展名|后缀)(?:名)?(?:为|是)[""“]?(?<ext>\.?\w+)[""”]?的文件$", Flags)]
    private static partial Regex KindOfFile();

    [GeneratedRegex(@"^(?:delete|remove|erase)\s+(?:the\s+)?(?:folder|directory)\s+(?:named\s+|called\s+)?(?<a>.+)$|^(?:删除|移除)(?:文件夹|目录)(?<a>.+)$", Flags)]
    private static partial Regex RemoveFolder();

    [GeneratedRegex(@"^(?:delete|remove|erase|rm)\s+(?:the\s+)?(?:file\s+)?(?:named\s+|called\s+)?(?<a>.+)$|^(?:删除|移除)(?:文件)?(?<a>.+)$", Flags)]
    private static partial Regex Remove();

    [GeneratedRegex(@"^(?:create|make|add)\s+(?:a\s+|the\s+)?(?:new\s+)?(?:folder|directory)\s+(?:named\s+|called\s+)?(?<a>.+)$|^(?:创建|新建|建立)(?:一个)?(?:名为)?(?<a>.+?)(?:的)?(?:文件夹|目录)$|^(?:创建|新建)(?:文件夹|目录)(?<a>.+)$", Flags)]
    private static partial Regex MakeFolder();

    [GeneratedRegex(@"^(?:create|make|add)\s+(?:an?\s+|the\s+)?(?:new\s+|empty\s+)*(?:file)\s+(?:named\s+|called\s+)?(?<a>.+)$|^(?:创建|新建|建立)(?:一个)?(?:空)?(?:文件)?(?:名为)?(?<a>.+?)(?:的文件)?$", Flags)]
    private static partial Regex MakeFile();

    [GeneratedRegex(@"^(?:rename|move)\s+(?:the\s+)?(?:file\s+|folder\s+)?(?<a>.+?)\s+(?:to|into|as)\s+(?:the\s+)?(?:folder\s+|directory\s+)?(?<b>.+)$|^(?:把|将)?(?:文件)?(?<a>.+?)(?:重命名为|改名为|移动到|移到)(?<b>.+)$", Flags)]
    private static partial Regex Rename();

    [GeneratedRegex(@"^copy\s+(?:the\s+)?(?:file\s+)?(?<a>.+?)\s+(?:to|into|as)\s+(?<b>.+)$|^(?:把|将)?(?:文件)?(?<a>.+?)(?:复制到|复制为)(?<b>.+)$", Flags)]
    private static partial Regex Copy();

    [GeneratedRegex(@"^(?:show|print|display|read|view|output|open|see)\s+(?:me\s+)?(?:the\s+)?(?:contents?\s+of\s+)?(?:the\s+)?(?:file\s+)?(?<a>\S+\.\w+|[""“'].+[""”'])$|^(?:查看|显示|打印|输出|读取)(?:文件)?(?<a>.+?)(?:的内容)?$", Flags)]
    private static partial Regex Show();

    [GeneratedRegex(@"^(?:go|change|switch|move|cd)\s+(?:in)?to\s+(?:the\s+)?(?:folder|directory)?\s*(?<a>.+?)(?:\s+(?:folder|directory))?$|^(?:进入|切换到)(?:文件夹|目录)?(?<a>.+?)(?:文件夹|目录)?$", Flags)]
    private static partial Regex Enter();

    [GeneratedRegex(@"^(?:list|show|display|see)\s+(?:me\s+)?(?:all\s+)?(?:the\s+)?(?:files|contents|directory|folder)\b.*$|^(?:列出|显示|查看)(?:所有|全部|当前)?(?:目录|文件夹)?(?:下|中)?(?:的)?(?:所有)?文件(?:列表)?$", Flags)]
    private static partial Regex List();

    [GeneratedRegex(@"^(?:show|print|display)\s+(?:the\s+)?(?:current|working)\s+(?:working\s+)?(?:directory|folder|path)$|^(?:显示|查看)当前(?:目录|路径)$", Flags)]
    private static partial Regex Where();

    [GeneratedRegex(@"^clear\s+(?:the\s+)?(?:screen|terminal|console)$|^清(?:屏|空终端|空屏幕)$", Flags)]
    private static partial Regex Clear();

    [GeneratedRegex(@"^(?:show|print|display)\s+(?:the\s+|today's\s+)?(?:current\s+)?date.*$|^显示(?:当前)?(?:日期|时间)$", Flags)]
    private static partial Regex Date();

    [GeneratedRegex(@"^(?:show|print|display)\s+(?:the\s+)?(?:current\s+)?user(?:\s*name)?$", Flags)]
    private static partial Regex Who();
}
