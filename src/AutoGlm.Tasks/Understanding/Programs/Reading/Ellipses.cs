using System.Text.RegularExpressions;
using AutoGlm.Tasks.Instructing;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>
/// Understands parts that say too little on their own from those beside them: "click A, then B", "on the Billing tab,
/// click Pay", "the red one, click it"; and drops those that tell nothing to do ("nothing else").
/// </summary>
internal static partial class Ellipses
{
    private const RegexOptions Flags = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^(?:(?:and\s+)?(?:do\s+)?nothing\s+else|(?:go\s+on|keep\s+(?:going|guessing|trying)|continue|repeat)\s+until\b.*(?:right|correct|found|guessed|done|hit).*|(?:根据|按照?).*提示.*|(?:继续猜)?,?直到猜[中对].*|by\s+drag(?:ging)?\b.*|(?:the|this)\s+(?:page|site|app|game|computer|screen|system)\s+(?:will\s+|then\s+)?(?:tells?|says?|shows?|hints?|gives?|answers?|lets?)\b.*|(?:all|every)\b.*\b(?:but\s+one|same|alike|except\s+one)\b.*|that(?:'s|\s+is)\s+(?:all|it)|(?:do\s+not|don't)\s+(?:touch|click|press|change|do)\s+(?:on\s+)?any(?:thing|\s+other).*|(?:go|work|look|run)\s+(?:through|over|down)\s+(?:all\s+(?:of\s+)?|the\s+|each\s+|every\s+|these\s+|my\s+)+[^,]*|(?:逐一|逐个|依次)?(?:处理|查看|浏览|审核|过一遍)(?:所有|全部|每一?[个条项])[^,，]*|(?:go|work|look|run)\s+(?:through|over|down)\s+(?:all\s+(?:of\s+)?|the\s+|each\s+|every\s+|these\s+|my\s+)+[^,:]*|(?:逐一|逐个|依次)?(?:处理|查看|浏览|审核|过一遍)(?:所有|全部|每一?[个条项])[^,，:：]{0,8}|thanks?(?:\s+you)?|(?:其他|别的|其余)(?:的)?(?:都)?(?:不要|别|不用)(?:动|点|碰|改).*|谢谢)[\s.!。！]*$", Flags)]
    private static partial Regex Idle();

    /// <summary>"Please update the contact" after what is new about it.</summary>
    [GeneratedRegex(@"^(?:(?:update|change|correct|edit)\s+(?:it|that|(?:the|this|his|her|their|its)\s+[\p{L} -]{2,30}?)(?:\s+accordingly)?|(?:请)?(?:更新|修改)(?:一下)?(?:他|她|它|该|这个)?的?\p{L}{0,6})[\s.!。]*$", Flags)]
    private static partial Regex Updates();

    [GeneratedRegex(@"^(?:in|on|under|at|from|within|inside|using)\s+(?<t>.+?)\s*,?$", Flags)]
    private static partial Regex EnglishScope();

    [GeneratedRegex(@"^(?:在|从)(?<t>.+?)(?:之?中|里面?|之?内|上|下面?)?$", Flags)]
    private static partial Regex ChineseScope();

    [GeneratedRegex(@"^(?:the\s|a\s|an\s|your\s|[\uE001\uE004]|那个|第|最后)|[的]", Flags)]
    private static partial Regex Thing();

    private static readonly GridReader Grid = new();

    /// <summary>拖动方框右下角 before what the box is to become.</summary>
    [GeneratedRegex(@"^(?:用鼠标)?(?:拖动|拖拽|拉动?)[^,]{0,16}(?:角|边|边缘|边框|手柄|控制点)$|^(?:drag|pull|use)\s+.{0,30}(?:corner|edge|handle|border)$", Flags)]
    private static partial Regex Handle();

    /// <summary>The parts that remain, with what each of them is known to say; null where that is still open.</summary>
    public static List<(ClausePart Part, Clause? Clause)> Fill(IReadOnlyList<ClausePart> parts, IReadOnlyList<Clause?> clauses)
    {
        var filled = new List<(ClausePart Part, Clause? Clause)>();
        TargetPhrase? scope = null;
        for (var i = 0; i < parts.Count; i++)
        {
            var (part, clause) = (parts[i], clauses[i]);
            var next = i + 1 < parts.Count ? clauses[i + 1] : null;
            if (filled is [.., (_, GuessClause)] && Idle().IsMatch(part.Masked.Trim()))
                continue;
            if (clause is null && (Idle().IsMatch(part.Masked.Trim()) || filled is [.., (_, DoClause { Action: "edit" })] && Updates().IsMatch(part.Masked)))
                continue;
            // 找出不同的那张并点击它: finding it was already read as taking it.
            if (clause is HandClause { Target.Where: [{ Kind: CriterionKind.Unlike or CriterionKind.Point }] } && next is HandClause { Target.Refers: true })
                i++;
            // "Which point is at x = 2? Click it."
            if (clause is AskClause && next is HandClause { Target.Refers: true } && Grid.Read(part) is HandClause shown)
            {
                filled.Add((part, shown));
                i++;
                continue;
            }

            if (clause is null && next is ResizeClause && Handle().IsMatch(part.Masked))
                continue;
            if (clause is null or AskClause && next is HandClause { Target.Refers: true } pointed && Differs().IsMatch(part.Masked))
            {
                filled.Add((part, pointed with { Target = new Selection { Words = part.Words, Where = [new Criterion(CriterionKind.Unlike, null, null)] } }));
                i++;
                continue;
            }

            // "Find the file X and click on it" is one thing to do.
            if (Found(part) is { } found && clause is null or DoClause && i + 1 < parts.Count && (next is HandClause { Target.Refers: true } || Bare(parts[i + 1]) is not null))
            {
                var told = next as HandClause ?? new HandClause { Words = part.Words, Verb = Bare(parts[i + 1])!.Value };
                filled.Add((part, told with { Words = part.Words, Target = found }));
                i++;
                continue;
            }

            // "Find Ann Lee and invite her", 找到张三并呼叫: the deed looks for the thing itself.
            if (FoundOnly(part) is { } one && clause is null or AskClause or DoClause { Action: Text.Concepts.Search } && i + 1 < parts.Count && Deed(parts[i + 1], next, one) is { } deed)
            {
                filled.Add((parts[i + 1], deed));
                i++;
                continue;
            }

            if (clause is null && next is HandClause { Target: { Refers: true } those } plural && ToldThings.Of(part, those) is { } meant)
            {
                filled.Add((part, plural with { Target = meant }));
                i++;
                continue;
            }

            if (clause is null && next is HandClause { Target.Refers: true } pointing && Thing().IsMatch(part.Masked) && !Verbs.StartsWith(part))
            {
                filled.Add((part, pointing with { Target = SelectionReader.Read(part.Words, part.Language) }));
                i++;
                continue;
            }

            if (clause is null && Found(part) is { } sought && next is HandClause { Target.Phrase.Within: TargetPhrase.There })
                clause = new HandClause { Words = part.Words, Verb = InstructionVerb.Scroll, Target = sought };
            if (clause is null && next is HandClause or SetClause or MenuClause && Scope(part) is { } place)
            {
                if (TargetKinds.Canonical(place.Phrase.Kind) is TargetKinds.Tab or TargetKinds.Menu)
                    filled.Add((part, new HandClause { Words = part.Words, Verb = InstructionVerb.Tap, Target = place }));
                else
                    scope = place.Phrase;
                continue;
            }

            if (clause is null && filled is [.., (_, HandClause before)] && CarriesOn(part, before))
                clause = before with { Words = part.Words, Target = SelectionReader.Read(part.Words, part.Language), Value = null };
            if (scope is not null && clause is HandClause { Target: { Phrase.Within: null } target } scoped)
                clause = scoped with { Target = target with { Phrase = target.Phrase with { Within = scope.Name.Length > 0 ? scope.Name : scope.Kind } } };
            // "Click these in this order:" only leads in to the list that follows.
            if (clause is HandClause hand && filled is [.., (_, HandClause { Target: { } lead } opening)] && hand.Verb == opening.Verb && IsLead(lead))
                filled.RemoveAt(filled.Count - 1);
            // The browser asks while the step before is still being done.
            if (clause is AnswerClause { Yes: false } && filled is [.., (var asking, HandClause asked)])
                filled[^1] = (asking, asked with { Declines = true });
            scope = null;
            filled.Add((part, clause));
        }

        return filled;
    }

    [GeneratedRegex(@"\b(?:another|other|different)\b.*\b(?:than|from)\b|\bodd\s+one\b|\bunlike\b|与众不同|(?:和|与|跟)其[他它余].*不(?:同|一样)", Flags)]
    private static partial Regex Differs();

    [GeneratedRegex(@"^(?:(?:find|locate|look\s+for|search\s+for|spot|scroll\s+(?:down\s+)?(?:to|until\s+you\s+(?:see|find)))\s+(?<t>.+?)|(?:在(?<in>[^,]+?)(?:中|里面?|内)?)?(?:向[上下])?(?:滚动)?,?(?:找到|查找|寻找|找出|找)(?<t>.+?))[\s.,。]*$", Flags)]
    private static partial Regex Finding();

    [GeneratedRegex(@"^(?:(?<check>勾选|tick|check)|点击|选中|选择|打开|单击|点开|点|click|select|open|press|tap|choose)(?:\s*(?:它|该项|it|on\s+it))?[\s.,。]*$", Flags)]
    private static partial Regex BareVerb();

    private static Selection? Found(ClausePart part)
    {
        if (Finding().Match(part.Masked) is not { Success: true } match)
            return null;
        var thing = part.Select(match.Groups["t"]);
        return match.Groups["in"] is { Success: true } within && thing.Phrase.Within is null ? thing with { Phrase = thing.Phrase with { Within = part.Select(within).Phrase.Name } } : thing;
    }

    [GeneratedRegex(@"^(?:it|him|her|them|that\s+\p{L}+|this\s+\p{L}+|(?:the|that)\s+(?:item|entry|record|person|member|one)|[它他她]们?|该\w{0,4}|这个?\w{0,4})$", Flags)]
    private static partial Regex Said();

    [GeneratedRegex(@"^\s*(?<verb>[\u4e00-\u9fff]{2,4}|[a-z]{3,14})(?:\s*(?:它|他|她|ta|it|him|her|them))?[\s.,。!！]*$", Flags)]
    private static partial Regex LoneVerb();

    private static Selection? FoundOnly(ClausePart part) => Seeking().IsMatch(part.Masked) ? Found(part) : null;

    [GeneratedRegex("^(?:find|locate|look|spot)|找", Flags)]
    private static partial Regex Seeking();

    /// <summary>What is done to the thing just found; null where the next part speaks of something else.</summary>
    private static DoClause? Deed(ClausePart part, Clause? clause, Selection found)
    {
        // Buying and booking lead over several pages: that is wanted, not done with one control.
        if (clause is DoClause { Action: Text.Concepts.Book or "order" or "pay" or "add-to-cart" or "checkout" })
            return null;
        if (clause is DoClause { Object: { } said } doing)
            return said.Refers || Said().IsMatch(said.Words.Trim()) ? doing with { Object = found } : null;
        if (clause is not null and not SubmitClause || LoneVerb().Match(part.Masked) is not { Success: true } match)
            return null;
        var verb = match.Groups["verb"].Value;
        return Text.Synonyms.Best(verb, Text.ConceptKind.Action, 0.8) is "submit" or "confirm" or "save" or Text.Concepts.Book or "order" or "pay" or "add-to-cart" or "checkout" ? null
            : new DoClause { Words = part.Words, Action = Text.Synonyms.Best(verb, Text.ConceptKind.Action, 0.6) ?? verb, Verb = verb, Object = found };
    }

    private static InstructionVerb? Bare(ClausePart part) =>
        BareVerb().Match(part.Masked) is { Success: true } match ? match.Groups["check"].Success ? InstructionVerb.Check : InstructionVerb.Tap : null;

    private static bool IsLead(Selection target) => target.Refers || Lead().IsMatch(target.Words);

    [GeneratedRegex(@"\b(?:these|the following|in (?:this|the following) order)\b|以下|下列|顺序", Flags)]
    private static partial Regex Lead();

    private static Selection? Scope(ClausePart part)
    {
        var match = (part.Chinese ? ChineseScope() : EnglishScope()).Match(part.Masked.TrimEnd(' ', ','));
        return match.Success && match.Groups["t"].Length < 60 ? part.Select(match.Groups["t"]) : null;
    }

    private static bool CarriesOn(ClausePart part, HandClause before) =>
        before.Verb is InstructionVerb.Tap or InstructionVerb.DoubleTap or InstructionVerb.RightTap or InstructionVerb.Hover or InstructionVerb.Check or InstructionVerb.Uncheck
        && part.Words.Length <= 60 && part.Words.Split(' ').Length <= 7
        && (Thing().IsMatch(part.Masked) || part.Words.Split(' ').Length <= 3) && !Verbs.StartsWith(part);
}
