using System.Globalization;
using System.Text.RegularExpressions;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Text.Values;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Reads what binds clauses together: for each, repeat, until, as long as, if and otherwise, once, and the same in Chinese.</summary>
internal static partial class StructureReader
{
    /// <summary>The whole goal as clauses with their structure; null when it has none, or a part of it can't be understood.</summary>
    /// <param name="goal">The goal, its quoted texts marked.</param>
    /// <param name="language">In which it is written.</param>
    /// <param name="read">Reads a part of the goal: as steps, or as a goal of its own; empty when it says nothing.</param>
    /// <param name="readItem">Reads a part that is done for each record.</param>
    public static IReadOnlyList<Clause>? Read(MarkedGoal goal, GoalLanguage language, Func<string, IReadOnlyList<Clause>> read, Func<string, IReadOnlyList<Clause>> readItem)
    {
        foreach (var pattern in language == GoalLanguage.Chinese ? Chinese : English)
        {
            if (pattern.Form().Match(goal.Masked) is not { Success: true } match)
                continue;
            string Part(string group) => match.Groups[group] is { Success: true } found ? goal.Text.Substring(found.Index, found.Length).Trim(' ', ',', '.', ';', '，', '。', '；', ':', '：') : "";
            var before = Part("before") is { Length: > 0 } first ? read(first) : [];
            var after = Part("after") is { Length: > 0 } last ? read(last) : [];
            if (before.Count == 0 && Part("before").Length > 0 || after.Count == 0 && Part("after").Length > 0)
                continue;
            if (pattern.Make(Part, pattern.Each ? readItem : read, language) is { } clauses)
                return Backreferences.Join([.. before, .. clauses, .. after]);
        }

        return null;
    }

    private sealed record Structure(Func<Regex> Form, bool Each, Func<Func<string, string>, Func<string, IReadOnlyList<Clause>>, GoalLanguage, IReadOnlyList<Clause>?> Make);

    private static readonly Structure[] English =
    [
        new(RecordRounds.English, false, RecordRounds.Make), new(EachFirst, true, ForEach), new(EachLast, true, ForEach),
        new(IfElse, false, If), new(UnlessElse, false, Unless), new(UnlessFirst, false, Unless), new(IfOnly, false, If), new(IfLast, false, If),
        new(UntilLast, false, Until), new(UntilFirst, false, Until), new(WhileFirst, false, While), new(TimesLast, false, Times), new(TimesFirst, false, Times),
        new(WaitThen, false, Wait), new(OnceThen, false, Wait), new(OnceLast, false, WaitLast),
    ];

    private static readonly Structure[] Chinese =
    [
        new(RecordRounds.Chinese, false, RecordRounds.Make), new(ChineseEach, true, ForEach), new(ChineseOneByOne, true, ForEach),
        new(ChineseIfElse, false, If), new(ChineseIf, false, If),
        new(ChineseUntil, false, Until), new(ChineseTimes, false, Times), new(ChineseWait, false, Wait), new(ChineseOnce, false, Wait),
    ];

    private static IReadOnlyList<Clause>? ForEach(Func<string, string> part, Func<string, IReadOnlyList<Clause>> read, GoalLanguage language)
    {
        var body = read(part("body"));
        if (body.Count == 0)
            return null;
        var each = SelectionReader.Read(part("each"), language) with { Words = part("each"), All = true };
        return [new RepeatClause { Words = $"{part("each")}: {part("body")}", Body = body, Each = each }];
    }

    private static IReadOnlyList<Clause>? If(Func<string, string> part, Func<string, IReadOnlyList<Clause>> read, GoalLanguage language)
    {
        var then = read(part("then"));
        // 如果灯关着就打开: what is not said again is what the condition speaks of.
        if (then.Count == 0 && BareDoing().IsMatch(part("then")))
            then = read(part("then") + "它");
        var otherwise = part("else").Length > 0 ? read(part("else")) : [];
        return then.Count == 0 || part("else").Length > 0 && otherwise.Count == 0 ? null
            : [new IfClause { Words = part("if"), Condition = ConditionReader.Read(part("if"), language), Then = then, Otherwise = otherwise }];
    }

    /// <summary>"A unless X; in that case B" is to do B if X, and otherwise A.</summary>
    private static IReadOnlyList<Clause>? Unless(Func<string, string> part, Func<string, IReadOnlyList<Clause>> read, GoalLanguage language)
    {
        var (normal, other) = (read(part("then")), part("else").Length > 0 ? read(part("else")) : []);
        var condition = ConditionReader.Read(part("if"), language);
        if (normal.Count == 0 || part("else").Length > 0 && other.Count == 0)
            return null;
        return other.Count > 0
            ? [new IfClause { Words = part("if"), Condition = condition, Then = other, Otherwise = normal }]
            : [new IfClause { Words = part("if"), Condition = condition with { Negated = !condition.Negated }, Then = normal }];
    }

    private static IReadOnlyList<Clause>? Until(Func<string, string> part, Func<string, IReadOnlyList<Clause>> read, GoalLanguage language) =>
        Repeated(part, read, language, ConditionReader.Read(part("until"), language), null);

    private static IReadOnlyList<Clause>? While(Func<string, string> part, Func<string, IReadOnlyList<Clause>> read, GoalLanguage language)
    {
        var holds = ConditionReader.Read(part("while"), language);
        return Repeated(part, read, language, holds with { Negated = !holds.Negated }, null);
    }

    private static IReadOnlyList<Clause>? Times(Func<string, string> part, Func<string, IReadOnlyList<Clause>> read, GoalLanguage language)
    {
        var word = part("n").ToLowerInvariant();
        var times = word is "twice" or "两" ? 2 : word is "thrice" ? 3 : int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : NumberReader.Find(word + (language == GoalLanguage.Chinese ? "次" : "")) is [var number, ..] ? (int)number.Value : 0;
        return times is > 0 and <= 200 ? Repeated(part, read, language, null, times) : null;
    }

    private static IReadOnlyList<Clause>? Repeated(Func<string, string> part, Func<string, IReadOnlyList<Clause>> read, GoalLanguage language, Condition? until, int? times)
    {
        if (Paging().IsMatch(part("body")) && until is not null)
        {
            var next = part("body").Any(TextFold.IsChinese) ? "下一页" : "next page";
            return [new RepeatClause { Words = part("body"), Body = [new HandClause { Words = next, Verb = InstructionVerb.Tap, Target = new Selection { Words = next, Phrase = new TargetPhrase { Name = next } } }], Until = until }];
        }

        var words = Keep().Replace(part("body"), match => match.Groups["verb"].Success ? Plain(match.Groups["verb"].Value) + " " : "");
        var body = read(words);
        return body.Count == 0 ? null : [new RepeatClause { Words = words, Body = body, Until = until, Times = times }];
    }

    private static IReadOnlyList<Clause>? Wait(Func<string, string> part, Func<string, IReadOnlyList<Clause>> read, GoalLanguage language)
    {
        var body = part("body").Length > 0 ? read(part("body")) : [];
        if (part("body").Length > 0 && body.Count == 0)
            return null;
        // A page that loads is waited for by looking again; nothing on it says so.
        return Loading().IsMatch(part("wait"))
            ? [new HandClause { Words = part("wait"), Verb = InstructionVerb.Wait }, .. body]
            : [new WaitClause { Words = part("wait"), Condition = ConditionReader.Read(part("wait"), language) }, .. body];
    }

    /// <summary>"Track it and switch on messages once the details have loaded": only the last of the doings waits.</summary>
    private static IReadOnlyList<Clause>? WaitLast(Func<string, string> part, Func<string, IReadOnlyList<Clause>> read, GoalLanguage language)
    {
        var body = read(part("body"));
        return body.Count == 0 || Wait(name => name == "body" ? "" : part(name), read, language) is not { } wait ? null : [.. body.SkipLast(1), .. wait, body[^1]];
    }

    /// <summary>"keep pressing" is to press again and again.</summary>
    private static string Plain(string verb)
    {
        var stem = verb[..^3];
        return stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is 'p' or 't' or 'g' or 'b' ? stem[..^1] : stem is "us" or "mov" or "chang" or "typ" or "clos" or "increas" or "decreas" or "navigat" ? stem + "e" : stem;
    }

    [GeneratedRegex("^(?:请|就|把它)*(?:打开|开启|启用|关闭|关掉|关上|停用|勾选|取消勾选|选中|点击|删除|删掉|保存|提交|批准|拒绝|归档|收藏|展开|收起)(?:一下)?$", RegexOptions.CultureInvariant)]
    private static partial Regex BareDoing();

    private const RegexOptions Flags = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline;
    private const string Begin = @"^(?<before>(?:.*?[.;!?\n]\s*)?)(?:(?:and|then|please|now|next)\s+)*";

    [GeneratedRegex(Begin + @"(?:for|do the following for|with)\s+(?:each|every|all)\s+(?:of\s+)?(?:the\s+)?(?<each>[^,:.]+?)(?:\s*[,:]\s*(?:please\s+)?|\s+(?=(?:enter|type|press|click|add|fill|copy|put|tick|check|open|write)\b))(?<body>.+?)(?<after>(?:[.;]\s*(?:finally|at the end|when (?:you are |you're )?(?:done|finished)|after (?:that|all|the last)|once all)\b.*)?)$", Flags)]
    private static partial Regex EachFirst();

    [GeneratedRegex(Begin + @"(?<body>[^.;]*?(?:form|add|register|submit|enter)[^.;]*?)\s+(?:for|of)\s+(?:each|every)\s+(?:one\s+)?(?:of\s+)?(?:the\s+)?(?<each>(?:row|record|entry|person|item|line|guest|customer|order|name|student|employee|product|contact|member)s?\b[^,;.]*?)(?<after>(?:[.;,]\s*(?:then|finally|and)\b.*)?)\.?$", Flags)]
    private static partial Regex EachLast();

    [GeneratedRegex(Begin + @"(?:if|when|in case)\s+(?!(?:not|so)\b)(?<if>[^,;]+?)\s*(?:,\s*(?:then\s+)?|\s+then\s+)(?<then>.+?)\s*[,;.]\s*(?:and\s+)?(?:otherwise|else|if not|or else|if (?:it|that|they) (?:is|are|does|do)(?:n['’]t| not)(?:\s+\p{L}+)?|if (?:it|that|they)(?:['’]s|['’]re|\s+is|\s+are) (?:already |still )?\p{L}+(?: already)?(?=\s*,)|in any other case|in all other cases)\s*,?\s*(?:just\s+|simply\s+|only\s+)?(?<else>.+?)\.?$", Flags)]
    private static partial Regex IfElse();

    [GeneratedRegex(Begin + @"(?<then>[^.;]+?)\s*,?\s+unless\s+(?<if>[^,;.]+?)(?:\s*[,;.]\s*(?:and\s+)?(?:in\s+(?:that|which|this)\s+case|if\s+so|if\s+it\s+(?:is|does|has)|then)\s*,?\s*(?<else>.+?))?\.?$", Flags)]
    private static partial Regex UnlessElse();

    [GeneratedRegex(Begin + @"unless\s+(?<if>[^,;.]+?)\s*,\s*(?<then>[^.;]+?)(?:\s*[.;]\s*(?:in\s+(?:that|which|this)\s+case|if\s+so|otherwise|else)\s*,?\s*(?<else>.+?))?\.?$", Flags)]
    private static partial Regex UnlessFirst();

    [GeneratedRegex(Begin + @"(?:if|in case)\s+(?!(?:not|so)\b)(?<if>[^,;]+?)\s*(?:,\s*(?:then\s+)?|\s+then\s+)(?<then>[^.;]+?)(?<after>(?:[.;]\s.*)?)\.?$", Flags)]
    private static partial Regex IfOnly();

    [GeneratedRegex(Begin + @"(?<then>[^.;]+?)\s+(?:only\s+)?if\s+(?!you\b)(?<if>[^,;.]+?)(?:\s*[,;.]\s*(?:otherwise|else|if not|or else),?\s*(?<else>.+?))?\.?$", Flags)]
    private static partial Regex IfLast();

    [GeneratedRegex(Begin + @"(?<body>(?!wait\b|scroll\b)[^.;]+?)(?<!\bwait)\s*,?\s+(?:until|till)\s+(?:you\s+(?:see|find|reach|get(?:\s+to)?)\s+|there\s+(?:is|are)\s+)?(?<until>[^.;]+?)(?<after>(?:(?:[.;]|,\s*then\b|,?\s+and\s+then\b|,\s*(?=(?:press|click|tap|submit|save|choose|select)\b))\s*.*)?)\.?$", Flags)]
    private static partial Regex UntilLast();

    [GeneratedRegex(Begin + @"until\s+(?<until>[^,;.]+?)\s*,\s*(?<body>[^.;]+?)(?<after>(?:[.;]\s.*)?)\.?$", Flags)]
    private static partial Regex UntilFirst();

    [GeneratedRegex(Begin + @"(?:as long as|while)\s+(?<while>[^,;.]+?)\s*,\s*(?<body>[^.;]+?)(?<after>(?:[.;]\s.*)?)\.?$", Flags)]
    private static partial Regex WhileFirst();

    [GeneratedRegex(Begin + @"(?:repeat|do)\s+(?:this|the following|these steps)\s+(?<n>\d+|two|three|four|five|six|seven|eight|nine|ten|twice)\s*(?:times)?\s*[:,]\s*(?<body>.+?)(?<after>)\.?$", Flags)]
    private static partial Regex TimesFirst();

    [GeneratedRegex(Begin + @"(?<body>(?:[^.;]+?,\s*)?[^.;,]+?)\s*(?:,?\s*(?:and\s+)?(?:repeat|do)\s+(?:this|that|it|these\s+steps))?\s+(?<n>\d+|two|three|four|five|six|seven|eight|nine|ten|twice|thrice)(?:\s+times)?(?:\s+in\s+(?:a\s+row|all|total))?(?<=times|twice|thrice|row|all|total)(?<after>(?:(?:[.;]|,\s*then\b|,?\s+(?:and\s+)?then\b|,?\s+and\b)\s*.*)?)\.?$", Flags)]
    private static partial Regex TimesLast();

    [GeneratedRegex(@"^(?<before>(?:.*?[.;!?\n,]\s*)?)(?:(?:and|then|please|now|next)\s+)*" + @"wait\s+(?:until|till|for)\s+(?!a\s+(?:moment|bit|second|while)\b)(?<wait>.+?)(?:(?:\s*[,.;]\s*(?:and\s+)?(?:then\s+)?|\s+(?:and\s+then|and|then|before)\s+)(?<body>.+?))?(?<after>)\.?$", Flags)]
    private static partial Regex WaitThen();

    [GeneratedRegex(Begin + @"(?:once|as soon as|when|after)\s+(?!you\b|you['’]|done\b|finished\b|that\b|this\b|all\b|it['’]s done|logging|doing)(?<wait>[^,;.]*?\b(?:appears?|is|are|shows?|loads?|loaded|finish(?:es|ed)?|becomes?|ends?|done|complete[sd]?|ready|says?|reads?|changes?|reaches|disappears?|enabled|visible|opens?|turns?|comes?|has|gone)\b[^,;.]*?)\s*,\s*(?<body>.+?)(?<after>)\.?$", Flags)]
    private static partial Regex OnceThen();

    [GeneratedRegex(@"^(?<body>.+?)\s*,?\s+(?:once|as soon as|when|after)\s+(?<wait>(?:the\s+|all\s+|its\s+)?[\p{L}\s]{2,40}?\s+(?:has|have|is|are)\s+(?:fully\s+|been\s+)?(?:loaded|ready|appeared|finished|done|complete[d]?|shown|visible|enabled|available|there))\.?$", Flags)]
    private static partial Regex OnceLast();

    private const string ZhBegin = @"^(?<before>(?:.*?[.;,!?\n]\s*)?)(?:请|先|再|然后|接着)*";

    [GeneratedRegex(ZhBegin + @"(?:对于?|针对|为|给|按照|将|把)?(?:表格?|列表|名单|清单)?(?:中|里|上)?的?(?:每一?(?:个|行|条|位|项|名)?|所有)(?<each>[^,，.;:]{0,14}?)(?:,|:|都|，|：|逐一|依次)+(?<body>.+?)(?<after>(?:[.;]\s*(?:最后|完成后|全部).*)?)$", Flags)]
    private static partial Regex ChineseEach();

    [GeneratedRegex(ZhBegin + @"(?:把|将)?(?<each>[^,，.;]{2,20}?)(?:逐个|逐一|逐条|逐行|依次|一个个|一条条)(?:地)?(?<body>(?:填|录入|输入|登记|添加|提交|复制).*?)(?<after>)$", Flags)]
    private static partial Regex ChineseOneByOne();

    [GeneratedRegex(ZhBegin + @"(?:如果|若是?|要是|假如|假设)(?<if>[^,;]+?)(?:的话)?\s*(?:,\s*(?:就|则|那么?)?|就|则)(?<then>.+?)\s*[,;.]\s*(?:否则|不然|要不然?|反之|如果不是|如果没有)(?:的话)?\s*,?\s*(?:就|则)?(?<else>.+?)[.]?$", Flags)]
    private static partial Regex ChineseIfElse();

    [GeneratedRegex(ZhBegin + @"(?:如果|若是?|要是|假如)(?<if>[^,;]+?)(?:的话)?\s*(?:,\s*(?:就|则|那么?)?|就|则)(?<then>[^.;]+?)(?<after>(?:[.;]\s*.+)?)[.]?$", Flags)]
    private static partial Regex ChineseIf();

    [GeneratedRegex(ZhBegin + @"(?:一直|不断|不停地?|反复|重复|持续)?(?:地)?(?<body>[^.;]+?)[,，]?\s*(?:直到|直至)(?:看到|看见|出现)?(?<until>[^.;,]+?)(?:为止|出现)?(?<after>(?:[.;,]\s*.+)?)[.]?$", Flags)]
    private static partial Regex ChineseUntil();

    [GeneratedRegex(ZhBegin + @"(?:连续|重复)?(?<body>[^.;,]+?)\s*(?<n>\d+|[两二三四五六七八九十])(?:次|下|遍)(?<after>(?:[.;,]\s*.+)?)[.]?$", Flags)]
    private static partial Regex ChineseTimes();

    [GeneratedRegex(ZhBegin + @"(?:等待?|等到|等着)(?!一下|片刻|一会)(?<wait>[^,;.]+?)(?:(?:之后|以后|后|时)?\s*(?:[,;.]\s*|再|然后|就)|(?:之后|以后|后)(?=[点按打开关选提保发告输下进]))(?:再|就|然后)?(?<body>.+?)?(?<after>)[.]?$", Flags)]
    private static partial Regex ChineseWait();

    [GeneratedRegex(ZhBegin + @"(?:一旦|当(?!前|日|天|地|中))(?<wait>[^,;.]+?)(?:时|的时候|之后|后|就)?\s*(?:,|就)\s*(?:就|再|立即|马上)?(?<body>.+?)(?<after>)[.]?$", Flags)]
    private static partial Regex ChineseOnce();

    [GeneratedRegex(@"^(?:(?:please\s+)?(?:keep(?:\s+on)?|continue|go on)\s+(?<verb>\p{L}+ing)\s+|repeatedly\s+|(?:请)?(?:一直|不断|不停地?|反复|重复|持续|连续)(?:地)?)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Keep();

    [GeneratedRegex(@"^(?:the\s+)?(?:page|site|screen|results?|list|content|details?|data|information|table|app|everything|it)\s+(?:to\s+(?:fully\s+)?(?:load|open|finish(?:\s+loading)?|appear)|(?:is|are|has|have)?\s*(?:fully\s+)?(?:loads?|loaded|ready|finished(?:\s+loading)?))$|^(?:\d+|a few|some|several)\s*(?:seconds?|secs?|minutes?|moments?)$|^(?:页面|网页|内容|列表|结果)?(?:完全)?(?:加载|载入|打开)(?:完成?|完毕|好|出来)?(?:了)?$|^\d+\s*秒钟?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Loading();

    [GeneratedRegex(@"^(?:page|go|browse|look|leaf|flip|click)\s+(?:through|across|along)\b|^(?:turn|flip)\s+(?:the\s+)?pages?\b|^(?:逐页|一页页|翻页|不断翻页|往后翻|向后翻)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Paging();
}
