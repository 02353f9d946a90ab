using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Text.Values;
using AutoGlm.Tasks.Understanding.Questioning;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Reads what is to be told: questions, "tell me …", "find the phone number of …", 告诉我…, …是多少.</summary>
internal sealed partial class AskReader : IClauseReader
{
    public Clause? Read(ClausePart part)
    {
        var masked = part.Masked.Trim(' ', '?', '.', '!', ',', ';');
        if (Reporting().IsMatch(masked) || Forgotten().IsMatch(masked))
            return null;
        if (Hovered(part) is { } hovered)
            return hovered;
        var reading = QuestionFinder.ReadPart(part.Masked, part.Chinese);
        if (reading.Role != SentenceRole.Asks && (part.Chinese ? reading.Role == SentenceRole.Deed || !IsChineseTelling(masked) : !Telling().IsMatch(masked) && !NamesValue(masked)))
            return null;
        var core = Reckoning().Replace(reading.Role == SentenceRole.Asks ? part.Raw.Substring(reading.Start, reading.Length).Trim() : part.Words, "");
        return new AskClause { Words = part.Words, Asked = Asked(core), Instead = Instead(part) };
    }

    /// <summary>What a part of a goal asks; null when it asks nothing.</summary>
    public static Clause? Of(string words, bool chinese)
    {
        var marked = new MarkedGoal(words);
        foreach (var quote in Quotes.Find(words))
            marked.Add(quote);
        var reading = QuestionFinder.ReadPart(marked.Masked, chinese);
        return reading.Role == SentenceRole.Asks ? new AskClause { Words = words, Asked = Asked(words.Substring(reading.Start, reading.Length).Trim()) } : null;
    }

    /// <summary>A goal that only wants to be told something, whatever else it says around it.</summary>
    public static IReadOnlyList<Clause> ReadWhole(MarkedGoal goal, GoalLanguage language, DateTimeOffset clock)
    {
        var found = QuestionFinder.Find(goal, language);
        return [.. found.Where(question => !Forgotten().IsMatch(question.Core.Trim(' ', '.', ',', '。', '，'))).Select(question => Whole(question, found.Count == 1 ? goal.Text.Trim() : question.Core, language, clock))];
    }

    private static Clause Whole(FoundQuestion question, string words, GoalLanguage language, DateTimeOffset clock)
    {
        var marked = new MarkedGoal(question.Core);
        foreach (var quote in Quotes.Find(question.Core))
            marked.Add(quote);
        var part = new ClausePart(marked, new TextSpan(0, question.Core.Length), language, clock);
        return (Clause?)Hovered(part) ?? new AskClause { Words = words, Asked = Asked(question.Core) with { Also = question.Also, Context = question.Context }, Instead = Instead(part) };
    }

    /// <summary>What comes up under the mouse is read after the mouse was put there.</summary>
    private static SeriesClause? Hovered(ClausePart part) =>
        (part.Chinese ? ChineseHint() : Hint()).Match(part.Masked) is not { Success: true } hint ? null : new SeriesClause
        {
            Words = part.Words,
            Clauses =
            [
                new HandClause { Words = part.Original(hint.Groups["t"]), Verb = Instructing.InstructionVerb.Hover, Target = part.Select(hint.Groups["t"]) },
                new AskClause { Words = part.Words, Asked = Asked(part.Chinese ? "提示是什么" : "What does the hint say") },
            ],
        };

    private static DoClause? Instead(ClausePart part) =>
        Doable().Match(part.Masked) is { Success: true } match && part.Original(match.Groups["t"]) is { Length: > 0 } words
            ? new DoClause { Words = part.Words, Action = Synonyms.Best(match.Groups["verb"].Value, ConceptKind.Action, 0.6) ?? match.Groups["verb"].Value, Verb = match.Groups["verb"].Value, Object = SelectionReader.Read(words, part.Language) with { Words = words } }
            : null;

    [GeneratedRegex(@"^(?<verb>report|flag|identify|count|note|read|retrieve|fetch|show)\s+(?:the\s+)?(?<t>(?!(?:what|how|who|when|where|which|whether|if|back)\b)[^,]{2,40}?)\s*[.!]*$|^(?<verb>报告|上报|统计|计算|总结)(?<t>[^,，。]{1,12})[.。]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Doable();

    /// <summary>What the words ask for, as a question of its own.</summary>
    public static AskedValue Asked(string words)
    {
        var folded = TextFold.Fold(words);
        var type = folded.Contains("how many", StringComparison.Ordinal) ? "number" : "text";
        return new AskedValue(words, Synonyms.Best(words, ConceptKind.Field), type) { Question = words };
    }

    [GeneratedRegex(@"^(?:what|which|the)\b.*\b(?:hint|tool\s?tip|text|message|words?|note|bubble|balloon|label|comes?\s+up|appears?|pops?\s+up|shows?(?:\s+up)?|shown|displayed)\b.*\b(?:when|if|while|after|once|as\s+soon\s+as)\b.*?\b(?:over|above|hover(?:s|ing|ed)?(?:\s+(?:over|on|above))?|point(?:s|ing|ed)?\s+(?:at|to)|rest(?:s|ing)?\s+on|mov(?:es?|ing|ed)\s+(?:to|onto|on)|put\s+on|touch(?:es|ing)?)\s+(?:the\s+(?:mouse|cursor|pointer)\s+(?:over|on|at|to)\s+)?(?<t>.+?)[\s?.]*$|^(?:what|which|the)\b.*\b(?:hint|tool\s?tip)\b\s+(?:of|on|for|at|behind)\s+(?<t>.+?)(?:\s+say|\s+read)?[\s?.]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Hint();

    [GeneratedRegex("^(?:把|将|当)?(?:鼠标|光标|指针)?(?:悬停|移到|移动到|停留?|放|指向|指着|碰到)(?:在|到)?(?<t>.+?)(?:上面?|上方)?(?:的?时候?|之?后|,|(?=会?(?:显示|出现|弹出|跳出)))(?:所|会|出现|显示|弹出|跳出)*的?(?:提示|文字|气泡|说明)?.*什么.*$|^(?<t>.+?)的?(?:悬停|鼠标|浮动)(?:提示|说明)(?:文字)?(?:的内容)?(?:是|写|说).*什么.*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ChineseHint();

    /// <summary>What somebody does not remember is told for an excuse.</summary>
    [GeneratedRegex(@"(?:忘了?|忘记了?|不记得了?|记不清了?|记不得了?|不清楚|不确定|想不起来了?)$|^(?:i\s+(?:forgot|forget|have\s+forgotten|(?:can't|cannot|don't)\s+(?:remember|recall|know)|am\s+not\s+sure|have\s+no\s+idea))\b", RegexOptions.CultureInvariant)]
    private static partial Regex Forgotten();

    /// <summary>Reporting somebody or what he wrote to the house is a deed, not an answer.</summary>
    [GeneratedRegex(@"^report\s+(?:(?:the|this|that|his|her|their|\p{L}+['’]s?)\s+)?(?:[\w-]+\s+){0,2}?(?:posts?|comments?|conversations?|chats?|users?|messages?|reviews?|profiles?|accounts?|photos?|pictures?|videos?|threads?|replies|reply|tweets?|adverts?|ads?|listings?|sellers?|persons?|people|members?|spam|abuse|bugs?|issues?|problems?)\b|^report\s+(?:what(?:ever)?|the)\s.*\b(?:posted|wrote|said|commented|published|shared|uploaded|did)$", RegexOptions.CultureInvariant)]
    private static partial Regex Reporting();

    /// <summary>"Work out the total" asks for the total.</summary>
    [GeneratedRegex(@"^(?:work\s+out|calculate|compute|figure\s+out|determine|reckon)\s+(?=(?:the|how|what)\b)|^(?:算出|计算出?|求出)(?=.)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Reckoning();

    private static bool IsChineseTelling(string masked) => !Doing().IsMatch(masked) && ChineseTelling().IsMatch(masked);

    /// <summary>"Find the phone number of the office": a value is to be found, not a thing to go on with.</summary>
    private static bool NamesValue(string masked)
    {
        if (Finding().Match(masked) is not { Success: true } match)
            return false;
        var head = HeadEnd().Split(match.Groups["x"].Value)[0];
        return Values().IsMatch(head) || Synonyms.Best(head, ConceptKind.Field, 0.7) is not null;
    }

    [GeneratedRegex(@"^(?:tell me|let me know|report(?: back)?(?: to me)?|i (?:want|need|would like) to know|i'd like to know|say|state|answer(?: the question)?(?: with)?|find out(?:\s+(?:in|on|from|at)\s+(?:the\s+)?(?:[\p{L}-]+\s+){0,3}?[\p{L}-]+?)?|look up|check|see|count|work out|determine|identify)\s*:?\s+(?:me\s+)?(?:what|how|who|when|where|which|whether|if|the (?:number|name|total|sum|average|price|date|time|amount) (?:of|for|when|that)|all|every)\b|^(?:tell me|let me know|report(?: back)?(?: to me)?|find out|look up|read (?:off|out)|count|determine|identify)\s+(?:the|its|their|his|her)\s|^(?:tell me|let me know|give me|count)\s|^(?:bring(?:\s+me)?\s+back|come\s+back\s+with|get\s+me|send\s+me\s+back|note\s+down|write\s+down)\s+(?:the|its|their|his|her)\s|^(?:please\s+)?(?:summari[sz]e|sum up)\b|^(?:give|write)\s+(?:me\s+)?(?:a|an)\s+(?:\p{L}+\s+){0,2}summary\b(?!.*\b(?:in|into|to)\s+(?:the|a)\s+.*\b(?:field|box|notes?|editor|area)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Telling();

    [GeneratedRegex(@"^(?:find|get|look up|look for|read|show me|return|retrieve|fetch|extract|note(?: down)?|write down|calculate|compute)\s+(?:out\s+)?(?:the|its|their|his|her|all|this)\s+(?<x>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Finding();

    [GeneratedRegex(@"\s+(?:of|for|in|on|at|from|under|shown|listed|that|which|with|by)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex HeadEnd();

    [GeneratedRegex(@"\b(?:number|numbers|price|prices|cost|total|sum|average|mean|median|difference|name|names|date|time|phone|e-?mail|address|code|rating|score|title|author|amount|answer|result|distance|duration|age|year|percentage|hours|weight|height|size|salary|population|capital|id)s?$", RegexOptions.CultureInvariant)]
    private static partial Regex Values();

    [GeneratedRegex(@"^(?:告诉我|告知|报告|说出|给出|读出|返回|统计|数一数|数一下|计算|求(?!助)|算出|算一下|查(?:一下|询|出|看)?(?=.*(?:价格|电话|地址|邮箱|时间|日期|数量|编号|号码|名称|姓名|评分|总|平均|营业))|找出|概括|总结|归纳|用.{0,12}(?:概括|总结|归纳)|读取|看一下|看看)", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseTelling();

    [GeneratedRegex(@"^(?:点击|单击|双击|选择|选中|输入|填写|填入|勾选|打开|预订|预定|预约|订购|购买|下单|把|将|在.{1,20}(?:中|里|框|栏|内|上)?(?:输入|填|选|写)|搜索|滚动|拖|上传|提交|保存|发送|回复|转发|如果|若|直到|等|对)", RegexOptions.CultureInvariant)]
    private static partial Regex Doing();
}
