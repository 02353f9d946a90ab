using System.Globalization;
using System.Text.RegularExpressions;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Text.Values;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Reads what a control is to show: "set the volume to 7", "choose Friday from the list", 将城市选为北京.</summary>
internal sealed partial class SetReader : IClauseReader
{
    private const string T = "(?<t>.+?)";
    private const string V = "(?<v>.+?)";
    private const string Choosing = @"(?:select|choose|pick|set)";
    private const string Beside = @"(?:(?:directly|immediately|just|right)\s+)?(?:next\s+to|beside|above|below|beneath|underneath|(?:(?:to|on)\s+the\s+)?(?:left|right)(?:\s+side)?\s+of)\s+";
    private const string What = @"(?:(?:the|an?)\s+)?(?:(?:options?|values?|entry|item|suggestion|date|day|time|colou?r)\s+(?:of\s+)?)?";
    private const string ChineseTo = "(?:设置为|设置成|设为|设成|设到|调整为|调整到|调到|调成|调为|改为|改成|更改为|修改为|变为|换成|切换为|切换到|选择为|选为|拖动?到|滑动?到|定为|填写为|填写成|填为|填成|写为|写成|输入为|录入为|登记为|记为|标为)";

    private static readonly ClausePattern[] EnglishItems = [SetClauses.Pattern(@"(?:the\s+|your\s+)?(?<t>[^,]+?)\s+(?:to\s+be|to|=|as)\s+" + V)];

    private static readonly ClausePattern[] ChoosingItems = [SetClauses.Pattern(@"(?:" + Choosing + @"\s+)?" + What + V + @"\s+(?:from|as|for|under|in)\s+(?:the\s+|your\s+)?" + T)];

    private static readonly ClausePattern[] English =
    [
        ClausePattern.Of(@"(?:increase|raise|increment|turn\s+up|bump(?:\s+up)?|decrease|reduce|lower|decrement|turn\s+down)\s+" + T + @"\s+by\s+(?<n>\d[\d.,]*)\D*?", Shifted),
        ClausePattern.Of(@"(?:set|turn|move|drag|slide|put|push|bring)\s+" + T + @"\s+(?:all\s+the\s+way\s+(?:to\s+the\s+)?(?<d>up|right|down|left|top|bottom)|to\s+(?:the\s+|its\s+)?(?<d>max(?:imum)?|min(?:imum)?|highest|lowest|greatest|least|end|start)(?:\s+(?:value|setting|level))?)", Extreme),
        ClausePattern.Of(@"(?!scroll\b|go\b|page\b)" + T + @"\s+all\s+the\s+way\s+(?:to\s+the\s+)?(?<d>up|right|down|left|top|bottom)", Extreme),
        ClausePattern.Of(@"(?<d>maximi[sz]e|minimi[sz]e)\s+" + T, Extreme),
        ClausePattern.Of(@"(?:rate|give)\s+" + T + @"\s+(?:with\s+|a\s+(?:rating|score)\s+of\s+)?(?<v>\d+(?:\.5)?|one|two|three|four|five|six|seven|eight|nine|ten)(?:\s+out\s+of\s+\d+|\s*/\s*\d+)?(?:\s+stars?)?", Rated),
        ClausePattern.Of(@"(?:pick|choose|select|take|accept)\s+(?:it|that|the\s+(?:matching|first|right|correct)\s+(?:one|suggestion|option|entry))\s+(?:from|in|among)\s+(?:the\s+)?(?:list\s+of\s+)?(?:suggestions?|suggested\s+\w+|dropdown|drop-down|list|results?)(?:\s+list)?", Suggested),
        ClausePattern.Of(@"(?:select|set|choose|limit|restrict|change|pick|adjust)\s+(?:the\s+)?(?<t>.+?)\s+(?:to\s+)?(?<r>(?:from|between)\s+.+)", Ranged),
        ClausePattern.Of(@"(?:limit|restrict|cap)\s+(?:the\s+)?(?<t>.+?)\s+to\s+(?<m>at\s+(?:most|least)|no\s+(?:more|less)\s+than|a\s+(?:max|min)imum\s+of|under|below|above|over)\s+(?<v>[^\d\s]?\s?\d[\d.,]*.*)", Bounded),
        SetClauses.Pattern(@"set\s+(?:up\s+)?(?:an?\s+|the\s+)?(?<t>[a-z]+(?:\s[a-z]+)?)\s+(?:for|at)\s+(?<v>\d{1,2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?.*|noon|midnight)"),
        ClausePattern.Of(@"(?:drag|move|slide)\s+(?<t>.*?(?:slider|knob|handle|thumb)\b.*?)\s+to\s+(?<v>[^\d\s]?-?\d[\d.,]*\s*\S*)", (part, match) => SetClauses.Of(part, match, typed: false, append: false)),
        ClausePattern.Of(@"(?:set|change|adjust|update|slide|turn|modify|edit|switch(?!\s+to\b))\s+(?<list>(?:the\s+(?:value|position)\s+of\s+)?(?!all\b|every\b|each\b).+?\s+(?:to|=|as)\s+.+)", (part, match) => EntryItems.Form(part, match.Groups["list"], EnglishItems)),
        ClausePattern.Of(Choosing + @"\s+(?<list>.+?\s+(?:from|as|for|under)\s+.+?\s*(?:,|\band\b)\s*.+?\s+(?:from|as|for|under)\s+.+)", (part, match) => EntryItems.Form(part, match.Groups["list"], ChoosingItems, 2)),
        SetClauses.Pattern(@"(?:under|in|for)\s+(?:the\s+)?(?<t>[^,]+?)\s*,?\s+" + Choosing + @"\s+" + What + V),
        SetClauses.Pattern(Choosing + @"\s+" + What + @"(?<v>[\uE001]+(?:\s*(?:,|and|,\s*and)\s*[\uE001]+)*)\s+(?:from|in|as|for|under|on)\s+(?:the\s+|your\s+)?" + T),
        SetClauses.Pattern(Choosing + @"\s+" + What + @"(?<v>(?!all\b|every\b|each\b|the (?:first|last|second|third|cheapest|most)\b)[^,]+?(?:,\s*[^,]+?)*?)\s+(?:from|as|for|under)\s+(?:the\s+|your\s+)?(?<t>(?!.*\sto\s)(?!\D?\d).+?)"),
        SetClauses.Pattern(Choosing + @"\s+" + What + @"(?<v>.+?)\s+in\s+(?:the\s+|your\s+)(?<t>.*?(?:list|menu|dropdown|drop-down|drop down|select|box|field|picker|group|calendar|combobox|column))"),
        SetClauses.Pattern(@"(?:select|choose|pick)\s+(?!the\s+\p{L}+\s+" + Beside + ")" + What + V),
        SetClauses.Pattern(@"(?:move|drag|slide)\s+" + T + @"\s+to\s+(?<v>-?\d[\d.,]*\s*%?)"),
        ClausePattern.Of(@"(?:make|keep|let)\s+(?:it|this|that|the\s+\w+)\s+(?:be\s+)?(?:visible|available|viewable|accessible|readable|seen)\s+(?:to|for|by)\s+(?<v>.+?)", (part, match) => new SetClause { Words = part.Words, Values = [ValueSource.Of(Verbatim.Of(part.Original(match.Groups["v"])))] }),
    ];

    private static readonly ClausePattern[] Chinese =
    [
        ClausePattern.Of("(?:把|将)" + T + "(?:增加|增大|调高|提高|加|减少|减小|调低|降低|减)(?:了)?(?<n>[0-9]+(?:\\.[0-9]+)?)\\D{0,3}", Shifted),
        ClausePattern.Of("(?:把|将)?" + T + "(?:调|拖|设|滑|开)(?:到|为|成|至)?(?<d>最大值?|最高|最小值?|最低|最右边?|最左边?)", Extreme),
        ClausePattern.Of("(?:给|为|对)" + T + "(?:打|评|评价为)(?<v>[0-9一二两三四五六七八九十]+)(?:颗星|星|分|个星)", Rated),
        ClausePattern.Of("(?:从|在)?(?:联想|候选|建议|提示|下拉)?(?:列表|建议|选项|结果)(?:中|里)?(?:选择|选中|选|点选)(?:它|该项|对应的?(?:选项|一项|项)?)", Suggested),
        ClausePattern.Of("(?:把|将)?(?<t>[^,]+?)(?:限制|控制|设置|设|选择|选|定)(?:在|为|成)?(?<r>从?.+?(?:到|至|~|-).+)", Ranged),
        SetClauses.Pattern("(?:把|将)" + T + "(?:的值|的数值)?(?:从.+?)?" + ChineseTo + @"\s*" + V),
        SetClauses.Pattern(@"(?:在|从)\s*" + T + @"(?:中|里面?|内|上)?\s*(?:仅|只)?(?:选择|选中|选取|选出|选)\s*" + V),
        SetClauses.Pattern(@"(?<t>[^,把将]{1,20}?)\s*" + ChineseTo + @"\s*" + V),
        SetClauses.Pattern(@"(?<t>(?![请再])[\u4e00-\u9fff]{2,8}?)(?:选择|选为|选)\s*" + V),
        SetClauses.Pattern(@"(?:选择|选中|选取|挑选|选)(?:选项|日期|时间|颜色)?\s*(?<v>.+)"),
    ];

    public Clause? Read(ClausePart part) => ClausePattern.Read(part.Chinese ? Chinese : English, part) switch
    {
        // "Select all unread messages": things that are there to be marked, not a value for a field.
        SetClause { Field: null, Values: [ValueSource.Literal literal], Whole: null } clause when SelectionReader.Read(literal.Text, part.Language) is { IsPlain: false, Names.Count: 0 } selection =>
            new HandClause { Words = clause.Words, Verb = InstructionVerb.Check, Target = selection },
        // "Select the button in the corner" tells which thing is to be pressed by where it stands.
        SetClause { Field: null, Values: [ValueSource.Literal literal], Whole: null } clause when !part.Chinese && Thing().IsMatch(literal.Text) && SelectionReader.Read(literal.Text, part.Language) is { Names.Count: 0, Phrase: { } phrase } thing && (phrase.Kind is not null || phrase.Name.Length == 0) && (phrase.Place ?? phrase.Near ?? phrase.Within) is not null =>
            new HandClause { Words = clause.Words, Verb = InstructionVerb.Tap, Target = thing },
        var clause => clause,
    };

    [GeneratedRegex(@"^(?:the\s+)?(?:button|link|icon|tab|tile|picture|image|block|box|square|circle|shape|card|bar|piece|item|thing|one)\s+(?:that|which|located|placed|in|at|on|next|beside|near|below|above|under|left|right|to|with)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Thing();

    private static SetClause? Shifted(ClausePart part, Match match)
    {
        if (NumberReader.Parse(match.Groups["n"].Value) is not { } amount)
            return null;
        var less = part.Masked.StartsWith("de", StringComparison.Ordinal) || part.Masked.StartsWith("reduce", StringComparison.Ordinal) || part.Masked.StartsWith("lower", StringComparison.Ordinal)
            || part.Masked.Contains("turn down", StringComparison.Ordinal) || part.Masked.Contains('减', StringComparison.Ordinal) || part.Masked.Contains('低', StringComparison.Ordinal);
        return new SetClause { Words = part.Words, Field = part.Select(match.Groups["t"]), Values = [], Shift = less ? -amount : amount };
    }

    private static SetClause Extreme(ClausePart part, Match match) => new()
    {
        Words = part.Words,
        Field = part.Select(match.Groups["t"]),
        Values = [],
        Extreme = !(match.Groups["d"].Value is "down" or "left" or "bottom" or "start" or "least" or "lowest" || match.Groups["d"].Value.StartsWith("min", StringComparison.Ordinal)
            || match.Groups["d"].Value.Contains('小', StringComparison.Ordinal) || match.Groups["d"].Value.Contains('低', StringComparison.Ordinal) || match.Groups["d"].Value.Contains('左', StringComparison.Ordinal)),
    };

    private static SetClause? Rated(ClausePart part, Match match)
    {
        var stars = match.Value.Contains("star", StringComparison.Ordinal) || match.Value.Contains("out of", StringComparison.Ordinal) || match.Value.StartsWith("rate", StringComparison.Ordinal) || part.Chinese;
        if (!stars || NumberReader.Parse(match.Groups["v"].Value) is not { } number)
            return null;
        var field = part.Select(match.Groups["t"]);
        return new SetClause
        {
            Words = part.Words,
            Field = field with { Phrase = field.Phrase with { Kind = TargetKinds.Rating } },
            Values = [ValueSource.Of(number.ToString(CultureInfo.InvariantCulture))],
        };
    }

    private static SuggestionClause Suggested(ClausePart part, Match match) => new() { Words = part.Words };

    private static SetClause? Ranged(ClausePart part, Match match)
    {
        var words = part.Original(match.Groups["r"]);
        if (SetClauses.Range(words, part.Clock) is { } ends)
        {
            return new SetClause
            {
                Words = part.Words,
                Field = part.Select(match.Groups["t"]),
                Values = [ValueSource.Of(ends.From), ValueSource.Of(ends.To)],
                IsRange = true,
            };
        }

        // "Change the city from Rome to Oslo": what it is now is only said beside it.
        return part.Masked.StartsWith("change", StringComparison.Ordinal) && words.LastIndexOf(" to ", StringComparison.OrdinalIgnoreCase) is > 0 and var to
            ? new SetClause { Words = part.Words, Field = part.Select(match.Groups["t"]), Values = [ValueSource.Of(Verbatim.Of(words[(to + 4)..]))] }
            : null;
    }

    private static SetClause? Bounded(ClausePart part, Match match)
    {
        if (NumberReader.Find(part.Original(match.Groups["v"])) is not [var number, ..])
            return null;
        var field = part.Select(match.Groups["t"]);
        var low = match.Groups["m"].Value is "at least" or "no less than" or "above" or "over" || match.Groups["m"].Value.Contains("min", StringComparison.Ordinal);
        return new SetClause
        {
            Words = part.Words,
            Field = field with { Phrase = field.Phrase with { Name = (low ? "lowest " : "highest ") + field.Phrase.Name } },
            Values = [ValueSource.Of(NumberText.Format(number.Value))],
        };
    }
}
