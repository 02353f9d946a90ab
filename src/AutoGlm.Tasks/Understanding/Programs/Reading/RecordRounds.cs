using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>
/// Reads that all records of a list go into a form, one by one: "enter all applications into the new member form",
/// "add the people who have paid as new members", 把表格里的每一条都用“新会员”表单录入.
/// </summary>
internal static partial class RecordRounds
{
    private const RegexOptions Flags = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline;
    private const string Verb = @"(?:enter|add|register|copy|transfer|type|put|record|key|import|create|input|submit|write)(?:\s+(?:in|over))?";
    private const string Many = @"(?:(?:all|every|each)\s+(?:of\s+)?(?:the\s+)?|the\s+(?=(?:[\p{L}-]+\s+){0,3}?[\p{L}-]+(?:s|people|persons)\b))";
    private const string Noun = @"(?!(?:the\s+)?(?:details?|data|values?|information|text|following)\b)";
    private const string ChineseMany = "(?:每一?(?:条|行|个|位|名|项|笔)[^,。;都用]{0,6}|(?:所有|全部)[^,。;都用]{1,10})";

    /// <summary>The rounds; null when the words say something else.</summary>
    /// <param name="part">The words of a group of the pattern.</param>
    /// <param name="read">Reads what follows them.</param>
    /// <param name="language">In which the goal is written.</param>
    public static IReadOnlyList<Clause>? Make(Func<string, string> part, Func<string, IReadOnlyList<Clause>> read, GoalLanguage language)
    {
        var words = Number().Replace(part("each"), "");
        var form = part("form");
        var sends = language == GoalLanguage.Chinese ? "保存" : "save";
        var after = new List<Clause>();
        foreach (var sentence in Sentences().Split(part("rest")).Select(one => one.Trim(' ', ',', '，')).Where(one => one.Length > 0))
        {
            if (Saves().Match(sentence) is { Success: true } saves)
                sends = saves.Groups["verb"].Value;
            else if (LeavesOut().Match(sentence) is { Success: true } left)
                words = Except(words, left.Groups["x"].Value, language);
            else if (Aside().IsMatch(sentence))
                continue;
            else if (read(sentence) is { Count: > 0 } more)
                after.AddRange(more);
            else
                return null;
        }

        var each = SelectionReader.Read(words, language) with { Words = words, All = true };
        return
        [
            new RepeatClause
            {
                Words = $"{words}: {form}",
                Each = each,
                Body = [new RecordClause { Words = form.Length > 0 ? form : part("each") }, new SubmitClause { Words = sends }],
            },
            .. after,
        ];
    }

    /// <summary>Who is left out is often the other half of who is meant, and then nothing new.</summary>
    private static string Except(string words, string left, GoalLanguage language) =>
        Chosen().IsMatch(words) ? words : language == GoalLanguage.Chinese ? $"除{left}以外的{words}" : $"{words} except {left}";

    [GeneratedRegex(@"^(?<before>(?:.*?[.;!?\n]\s*)?)(?:(?:and|then|please|now|next)\s+)*" + Verb + @"\s+(?<each>" + Many + Noun + @"[^,:.;]+?)\s+(?:(?:in|into|to|with|using|through|via)\s+(?:the\s+)?(?<form>[^.,;:]*?\bforms?)|as\s+(?<form>(?:an?\s+)?(?:new\s+)?[\p{L}-]+(?:\s+[\p{L}-]+)?))(?=\s|[.,;:]|$)(?<rest>.*)$", Flags)]
    public static partial Regex English();

    [GeneratedRegex("^(?<before>(?:.*?[.;!?\n]\\s*)?)(?:请)?(?:把|将)(?<each>[^,。;]{0,30}?" + ChineseMany + ")(?:都|全都|全部|依次|逐一|逐条|逐个|分别)*(?:用|通过|使用|在|填入|填到|填进|录入到?|登记到?|输入到?)(?<form>[^,。;()]{1,20}?(?:表单|表|页面|页))(?:里|中|上)?(?:都|逐一|逐条|依次|分别)*(?:录入|填写|填好|登记|提交|输入|新建|添加|录)?(?<rest>.*)$", Flags)]
    public static partial Regex Chinese();

    [GeneratedRegex(@"^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)\s+|(?<=^(?:all|every|each)\s+(?:of\s+)?(?:the\s+)?)(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<=[.;。；\n])\s*|[,，]\s*(?=(?:and\s+)?(?:save|submit|send|leave|skip|omit|ignore)\b|逐|每|并|依次|保存|提交|跳过|不要)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Sentences();

    [GeneratedRegex(@"^(?:and\s+|then\s+)*(?<verb>save|submit|send|confirm|add|create|register)\s+(?:each|every|it|them|one|the\s+(?:form|entry|record))\b[^.]*[.]?$|^(?:并|逐[条个一]|每[条个次]|依次|分别|都|后)*(?<verb>保存|提交|确认|添加)[。.]?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Saves();

    [GeneratedRegex(@"^(?:but\s+|and\s+)?(?:leave\s+out|skip|omit|ignore|exclude|do\s+not\s+(?:enter|add|register)|don['’]t\s+(?:enter|add|register))\s+(?<x>.+?)[.]?$|^(?:跳过|不要|不录入?|忽略|略过)(?<x>.+?)[。.]?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LeavesOut();

    /// <summary>Which columns, in which order, from where: the records themselves say so.</summary>
    [GeneratedRegex(@"^(?:one\s+(?:by|after)\s+(?:one|the\s+other|another)|in\s+turn|:|[(（]|逐|each\s+with|as\s+in|with\s+(?:their|the)|from\s+the|as\s+(?:in|on)|the\s+table|on\s+the\s+page)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Aside();

    [GeneratedRegex(@"\b(?:that|which|who|whose|with|only)\b|的[^页表]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Chosen();
}
