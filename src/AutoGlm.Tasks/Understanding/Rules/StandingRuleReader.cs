using System.Text.RegularExpressions;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Programs;
using AutoGlm.Tasks.Understanding.Programs.Reading;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Understanding.Rules;

/// <summary>
/// Reads rules without a model, in English and Chinese: what is never to be taken, what comes first, and either of them only where
/// something is so. Whatever says more than that isn't understood, and no half of it is kept to.
/// </summary>
public static partial class StandingRuleReader
{
    private const RegexOptions Flags = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;
    private const int Longest = 60;

    public static bool Understands(string rule) => Read(rule) is not null;

    /// <summary>Null when the rule isn't understood.</summary>
    public static StandingRule? Read(string rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        // What a reference will bring is a name for now.
        var words = Reference().Replace(rule, "reference").Trim().TrimEnd('.', '!', '。', '！', ' ');
        return words.Any(TextFold.IsChinese) ? ReadChinese(words, rule) : ReadEnglish(words, rule);
    }

    private static StandingRule? ReadEnglish(string words, string rule)
    {
        words = Polite().Replace(words, "");
        if (If().Match(words) is { Success: true } conditional)
            return ConditionOf(conditional.Groups["c"].Value, GoalLanguage.English) is { } when && (Never(conditional.Groups["d"].Value, rule) ?? Deed(conditional.Groups["d"].Value, rule)) is { } told ? told with { When = when } : null;
        if (Never(words, rule) is { } never)
            return never;
        return First().Match(words) is { Success: true } first ? Deed(first.Groups["d"].Value, rule) : null;
    }

    private static StandingRule? Never(string words, string rule)
    {
        var match = EnglishNever().Match(words);
        if (!match.Success)
            match = EnglishExcept().Match(words);
        if (!match.Success || Restricted().IsMatch(Unquoted(match.Groups["t"].Value)) || Named(match.Groups["t"].Value) is not { Within: null, Near: null, Ordinal: null, Place: null } named)
            return null;
        return new NeverRule { Words = rule, What = named.Name, Kind = named.Kind };
    }

    private static StandingRule? Deed(string words, string rule)
    {
        var match = EnglishDeed().Match(words.Trim());
        if (!match.Success || Restricted().IsMatch(Unquoted(match.Groups["t"].Value)))
            return null;
        var verb = match.Groups["v"].Value.ToLowerInvariant();
        // "Reject the cookies" names the button, verb and all.
        if (verb is "accept" or "reject" or "decline" or "allow" or "deny")
            return Bare(match.Groups["t"].Value) is { Length: > 1 } what ? new FirstRule { Words = rule, Verb = InstructionVerb.Tap, Target = new TargetPhrase { Name = what.ToLowerInvariant() is "it" or "them" ? verb : $"{verb} {Verbatim.Of(what)}" } } : null;
        if (Named(match.Groups["t"].Value) is not { } named)
            return null;
        return new FirstRule
        {
            Words = rule,
            Target = named,
            Verb = verb switch
            {
                "close" or "dismiss" or "get rid of" or "shut" => InstructionVerb.Dismiss,
                "tick" or "check" => InstructionVerb.Check,
                "untick" or "uncheck" => InstructionVerb.Uncheck,
                _ => InstructionVerb.Tap,
            },
        };
    }

    private static StandingRule? ReadChinese(string words, string rule)
    {
        words = ChinesePolite().Replace(words, "");
        if (ChineseIf().Match(words) is { Success: true } conditional)
            return ConditionOf(conditional.Groups["c"].Value, GoalLanguage.Chinese) is { } when && (ChineseNever(conditional.Groups["d"].Value, rule) ?? ChineseDeed(conditional.Groups["d"].Value, rule)) is { } told ? told with { When = when } : null;
        if (ChineseNever(words, rule) is { } never)
            return never;
        return ChineseFirst().Match(words) is { Success: true } first ? ChineseDeed(first.Groups["d"].Value, rule) : null;
    }

    private static StandingRule? ChineseNever(string words, string rule)
    {
        var match = ChineseNot().Match(words);
        if (!match.Success || ChineseRestricted().IsMatch(Unquoted(match.Groups["t"].Value)))
            return null;
        return ChineseNamed(match.Groups["t"].Value) is { Within: null, Near: null, Ordinal: null, Place: null } named ? new NeverRule { Words = rule, What = named.Name, Kind = named.Kind } : null;
    }

    private static StandingRule? ChineseDeed(string words, string rule)
    {
        var match = ChineseDo().Match(words.Trim());
        if (!match.Success || ChineseRestricted().IsMatch(Unquoted(match.Groups["t"].Value)))
            return null;
        var verb = match.Groups["v"].Value;
        if (verb is "接受" or "同意" or "拒绝" or "允许")
            return new FirstRule { Words = rule, Verb = InstructionVerb.Tap, Target = new TargetPhrase { Name = match.Groups["t"].Value is "它" or "" ? verb : Quoted().IsMatch(words) ? Verbatim.Of(match.Groups["t"].Value.Trim()) : words.Trim() } };
        if (ChineseNamed(match.Groups["t"].Value) is not { } named)
            return null;
        return new FirstRule
        {
            Words = rule,
            Target = named,
            Verb = verb switch
            {
                "关闭" or "关掉" or "关上" => InstructionVerb.Dismiss,
                "勾选" => InstructionVerb.Check,
                "取消勾选" => InstructionVerb.Uncheck,
                _ => InstructionVerb.Tap,
            },
        };
    }

    /// <summary>Only what a screen can tell: a quoted text, something that appears, something that is so.</summary>
    private static Condition? ConditionOf(string words, GoalLanguage language)
    {
        words = words.Trim();
        var condition = ConditionReader.Read(words, language);
        return condition.Thing is { Refers: false } || condition.Thing is null && (condition.Words != words || Quotes.Find(words).Any()) ? condition : null;
    }

    /// <summary>What stands between quotes is taken as instructions are, with its kind and place; other words are a name.</summary>
    private static TargetPhrase? Named(string words)
    {
        if (Quotes.Find(words).Any())
            return InstructionReader.Read($"Tap {words}").Target is { Name.Length: > 0 } quoted ? quoted : null;
        var (before, kind) = TargetKinds.TakeFromEnd(Generic().Replace(Bare(words), ""));
        var what = Bare(before);
        return what.Length is > 1 and <= Longest && !Empty().IsMatch(what) ? new TargetPhrase { Name = what, Kind = kind } : null;
    }

    private static TargetPhrase? ChineseNamed(string words)
    {
        if (Quotes.Find(words).Any() && !words.EndsWith('的'))
            return InstructionReader.Read($"点击{ChineseArticles().Replace(words, "")}").Target is { Name.Length: > 0 } quoted ? quoted : null;
        var (before, kind) = TargetKinds.TakeFromChineseEnd(ChineseGeneric().Replace(ChineseArticles().Replace(words.Trim(), ""), ""));
        var what = Verbatim.Of(before.Trim().TrimEnd('的'));
        return what.Length is > 0 and <= Longest && !ChineseEmpty().IsMatch(what) ? new TargetPhrase { Name = what, Kind = kind } : null;
    }

    private static string Unquoted(string words) => Quoted().Replace(words, "");

    private static string Bare(string words) => Articles().Replace(words.Trim(), "").Trim();

    [GeneratedRegex("[\"“「『][^\"”」』]*[\"”」』]", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\{\{[^{}]*\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    [GeneratedRegex(@"^(?:please|and|but)\s*,?\s+", Flags)]
    private static partial Regex Polite();

    [GeneratedRegex(@"^(?:(?:if|when|whenever|once|as\s+soon\s+as)\s+(?<c>[^,]+?)(?:\s*,\s*(?:then\s+)?|\s+then\s+)(?:always\s+)?(?<d>.+?)(?:\s+first)?|(?:always\s+)?(?<d>.+?)\s+(?:if|when|whenever)\s+(?<c>(?!it\b)[^,]+))$", Flags)]
    private static partial Regex If();

    [GeneratedRegex(@"^(?:you\s+)?(?:never|don['’]t|do\s+not|must\s+not|mustn['’]t|should\s+not|shouldn['’]t|may\s+not|avoid|not)\s+(?:ever\s+)?(?:choos(?:e|ing)|pick(?:ing)?|tak(?:e|ing)|select(?:ing)?|press(?:ing)?|click(?:ing)?(?:\s+on)?|tap(?:ping)?(?:\s+on)?|open(?:ing)?|us(?:e|ing)|follow(?:ing)?|buy(?:ing)?|order(?:ing)?|book(?:ing)?|tick(?:ing)?|check(?:ing)?|touch(?:ing)?|visit(?:ing)?|go(?:ing)?\s+to|sign(?:ing)?\s+up\s+(?:for|to)|subscrib(?:e|ing)\s+to)\s+(?<t>.+)$", Flags)]
    private static partial Regex EnglishNever();

    [GeneratedRegex(@"^(?:always\s+)?(?:choose|pick|take|select|use|book|buy)\s+(?:any(?:thing|one)?|any\s+\w+|whatever)\s+(?:except|but|other\s+than|apart\s+from)\s+(?<t>.+)$", Flags)]
    private static partial Regex EnglishExcept();

    /// <summary>What comes with a bound or a course of its own is more than a name.</summary>
    [GeneratedRegex(@"\b(?:before|after|until|unless|without|while|because|that|which|who|whose|where|and|or|if|when|than|over|under|above|below|more|less|fewer|at\s+least|at\s+most|cheap\w*|expensive|most|least|equal|both|twice|again|too|first|last|next)\b|[,;:]", Flags)]
    private static partial Regex Restricted();

    [GeneratedRegex(@"^(?:always\s*,?\s+(?<d>.+?)(?:\s+(?:first|before\s+(?:anything|everything)\s+else|right\s+away|at\s+once|(?:when|whenever|if|once)\s+it\s+(?:appears|comes\s+up|shows\s+up|pops\s+up|is\s+there)))?|(?:first(?:\s+of\s+all)?|before\s+(?:anything|everything)\s+else)\s*,?\s+(?:always\s+)?(?<d>.+)|(?<d>.+?)\s+(?:first|before\s+(?:anything|everything)\s+else|(?:when|whenever|if|once)\s+it\s+(?:appears|comes\s+up|shows\s+up|pops\s+up|is\s+there)))$", Flags)]
    private static partial Regex First();

    [GeneratedRegex(@"^(?<v>close|dismiss|get\s+rid\s+of|shut|press|click|tap|open|tick|untick|uncheck|check|accept|reject|decline|allow|deny)\s+(?:on\s+)?(?<t>.+)$", Flags)]
    private static partial Regex EnglishDeed();

    [GeneratedRegex(@"^(?:(?:the|a|an|any|all|every|anything|something|this|that|these|those|marked|labelled|labeled|called|named)\s+)+", Flags)]
    private static partial Regex Articles();

    /// <summary>Words for the things of any list.</summary>
    [GeneratedRegex(@"\s+(?:offers?|options?|results?|ones?|entry|entries|items?|things?|choices?|products?)$", Flags)]
    private static partial Regex Generic();

    [GeneratedRegex(@"^(?:it|them|this|that|one|ones|anything|something|offers?|options?|results?|items?|things?|the)$", Flags)]
    private static partial Regex Empty();

    [GeneratedRegex("^(?:请|麻烦|记得)+", RegexOptions.CultureInvariant)]
    private static partial Regex ChinesePolite();

    [GeneratedRegex("^(?:如果|若是|若|要是|假如|只要|一旦|当)(?<c>.+?)(?:(?:的话|的时候|时|后)?[，,](?:那么|就|则|请|先)*|(?:的话|的时候|时)?(?:那么|就|则))(?<d>.+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ChineseIf();

    [GeneratedRegex("^(?:绝对|千万|永远|一律|任何时候都?|都|绝)?(?:不要|别|不得|不能|不可以?|不准|不许|禁止|切勿|请勿|勿|绝不|从不|不)(?:去|再|要)?(?:选择|选购|选用|选|点击|点开|点|按下?|购买|买|打开|使用|用|接受|勾选|碰|动|进入|预订|预定|订|订阅|访问)(?<t>.+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ChineseNot();

    [GeneratedRegex("^(?:(?:总是|始终|每次都?|一定要?|务必|永远)(?:首先|先)?|首先|先|最先)(?:要|请)?(?<d>.+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ChineseFirst();

    [GeneratedRegex("^(?:先)?(?:(?:把|将)(?<t>.+?)(?<v>关闭|关掉|关上|勾选)|(?<v>关闭|关掉|关上|取消勾选|勾选|点击|点|按下?|打开|选择|接受|同意|拒绝|允许)(?<t>.+))$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ChineseDo();

    [GeneratedRegex("之前|以前|之后|以后|直到|除非|而且|并且|或者|超过|低于|高于|以上|以下|多于|少于|最|更|相同|两个|便宜|[，,；;：:]", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseRestricted();

    [GeneratedRegex("^(?:(?:任何|所有|那个|这个|带有?|标有?|写着|标着|标记为)+)", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseArticles();

    [GeneratedRegex("(?:的|(?<=.{2}))(?:商品|选项|结果|报价|条目|内容|东西|项目|产品|那个|那些)$", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseGeneric();

    [GeneratedRegex("^(?:它|它们|这|那|东西|选项|商品|结果|任何)$", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseEmpty();
}
