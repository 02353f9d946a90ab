using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Reads a form told in one go: "fill in the form with name Ann and age 30", "Answer the questions: dish soup, day Friday", 填写表单：姓名张三，年龄30.</summary>
internal sealed partial class FormReader : IClauseReader
{
    private static readonly ClausePattern[] Patterns =
    [
        ClausePattern.Of(@"(?<head>[^:\uE001-\uE006]{3,60}?)\s*:\s*(?<list>.+)", Headed),
        ClausePattern.Of(@"(?:fill\s+(?:in|out|up)|complete|enter|use|provide|input)\s+(?:the\s+|this\s+|these\s+|following\s+|my\s+)*(?:[a-z-]+\s+)?(?:form|fields|details?|data|card|information|info|values|page|survey|questionnaire|application|registration|profile|request|following)(?:\s+(?:with|using|by))?(?:\s+(?:the\s+)?(?:following|these)(?:\s+\w+)?)?\s*[:,]?\s*(?<list>(?!(?:the\s+)?(?:data|values?|details?|given|same|contents?)\b|its\b|their\b|this\b|each\b|every\b).+)", (part, match) => EntryItems.Form(part, match.Groups["list"], PairItems.Loose)),
        ClausePattern.Of(@"(?<head>register|sign\s?-?up|enrol|subscribe|apply|(?:create|open|set\s+up)\s+(?:an?\s+|my\s+|the\s+)?(?:new\s+)?(?:\w+\s+)?(?:account|profile|contact|customer|user|entry|record|ticket|event|project|task))(?:\s+(?:for|to|as)\s+[^,]+?)?\s+with\s+(?:the\s+)?(?<list>.*[\uE001-\uE006].*)", Sent),
        ClausePattern.Of(@"(?<head>sign)\s+(?<who>.+?)\s+up\s+with\s+(?:the\s+)?(?<list>.+)", Sent),
        ClausePattern.Of(@"(?:填写|填好|填入|录入|输入)(?:以下|下列|如下)?(?:表单|表格|信息|内容|资料|数据|名片|卡片)?\s*[:,]?\s*(?<list>.+)", (part, match) => EntryItems.Form(part, match.Groups["list"], PairItems.Loose, 2)),
    ];

    public Clause? Read(ClausePart part) => ClausePattern.Read(Patterns, part);

    [GeneratedRegex(@"^(?:answer|fill|enter|use|set|choose|complete|with|input|details?|填写|填好|输入|回答|选择|设置|信息|如下)", RegexOptions.CultureInvariant)]
    private static partial Regex MerelyFills();

    [GeneratedRegex(@"(?:\band\s+|并|后|再)(?<send>submit|save|send|保存|提交|发送).*$", RegexOptions.CultureInvariant)]
    private static partial Regex Sends();

    /// <summary>"Save this card: number …, holder …": the heading says what becomes of the values, once they are in.</summary>
    private static FormClause? Headed(ClausePart part, Match match)
    {
        if (EntryItems.Read(part.Piece(match.Groups["list"]), PairItems.Loose) is not { Count: > 1 } entries || entries.All(entry => entry is SetClause { Unsplit: true }) && !MerelyFills().IsMatch(match.Groups["head"].Value) && (!Keeps().IsMatch(match.Groups["head"].Value) || entries.Count(BeginsWithField) * 2 < entries.Count))
            return null;
        if (MerelyFills().IsMatch(match.Groups["head"].Value))
            return new FormClause { Words = part.Words, Entries = Sends().Match(match.Groups["head"].Value) is { Success: true } sends ? [.. entries, new SubmitClause { Words = sends.Groups["send"].Value }] : entries };
        return StartsWithVerb(part, match)
            ? new FormClause { Words = part.Words, Entries = [.. entries, new SubmitClause { Words = part.Original(match.Groups["head"]) }] }
            : null;
    }

    /// <summary>"Register with the name A and the e-mail B", "sign Ann up with …": the values first, and then the button of that name.</summary>
    private static FormClause? Sent(ClausePart part, Match match)
    {
        if (EntryItems.Read(part.Piece(match.Groups["list"]), PairItems.Loose) is not { Count: > 0 } entries)
            return null;
        var named = match.Groups["who"] is { Success: true } who
            ? entries.Prepend(new SetClause { Words = part.Words, Field = new Selection { Words = "name", Phrase = new Instructing.TargetPhrase { Name = "name" } }, Values = [ValueSource.Of(part.Original(who))] })
            : entries;
        return new FormClause { Words = part.Words, Entries = [.. named, new SubmitClause { Words = match.Groups["who"].Success ? "sign up" : part.Original(match.Groups["head"]) }] };
    }

    [GeneratedRegex(@"^(?:please\s+)?(?:save|add|create|update|register|record|send|post|submit|publish)\b|^请?(?:保存|添加|新增|录入|更新|创建|新建|发布|提交|注册|发送|登记)", RegexOptions.CultureInvariant)]
    private static partial Regex Keeps();

    /// <summary>"holder Ann", 电话123: the first words are what fields are called.</summary>
    private static bool BeginsWithField(Clause entry) =>
        entry is SetClause { Values: [ValueSource.Literal { Text: var words }] }
        && Synonyms.ConceptsOf(TextFold.IsChinese(words[0]) ? string.Concat(words.TakeWhile(c => TextFold.IsChinese(c)).Take(4)) : words.Split(' ')[0]).Any(hit => hit.Kind == ConceptKind.Field && hit.Strength >= 0.5);

    /// <summary>Booking and ordering lead over several pages: whoever only says what is wanted is served by looking for the way.</summary>
    private static bool StartsWithVerb(ClausePart part, Match match)
    {
        var head = match.Groups["head"].Value.Trim();
        if (MerelyFills().IsMatch(head) || Keeps().IsMatch(head))
            return true;
        var word = (part.Chinese ? IntentWords.Chinese : IntentWords.English).FirstOrDefault(one => head.StartsWith(one.Text, StringComparison.Ordinal));
        return word is not null && word.Action is not ("book" or "order" or "pay" or "search") && word.Kind is IntentKind.Transact or IntentKind.Change;
    }
}
