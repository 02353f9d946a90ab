using System.Text.RegularExpressions;
using AutoGlm.Tasks.Instructing;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Reads things done in an order: "click the numbers in ascending order", "press A after pressing B", 按从小到大的顺序点击.</summary>
internal sealed partial class SequenceReader : IClauseReader
{
    private const string Tap = @"(?:click|tap|press|hit|push|select|choose)(?:\s+on)?";
    private const string ChineseTap = "(?:点击|单击|点按|点选|按下|选择|点|按)";

    private static readonly HandReader Hands = new();

    private static readonly ClausePattern[] English =
    [
        After(@"(?<a>.+?)\s+(?:only\s+)?(?:after|once)\s+(?:you(?:'ve|\s+have)?\s+|having\s+)?(?:click|press|tapp?|hitt?|push)(?:ed|ing)?\s+(?:on\s+)?(?<b>.+?)(?:\s+first)?"),
        After(@"(?:after|once|when)\s+(?:you(?:'ve|\s+have)?\s+|having\s+)?(?:click|press|tapp?|hitt?|push)(?:ed|ing)?\s+(?:on\s+)?(?<b>[^,]+?)\s*,\s*(?<a>.+?)"),
        Before(@"(?:before|prior\s+to)\s+(?:you\s+)?(?:click|press|tapp?|hitt?|push)(?:ing)?\s+(?:on\s+)?(?<b>[^,]+?)\s*,\s*(?<a>.+?)"),
        Before(@"(?<a>.+?)\s+before\s+(?:you\s+)?(?:click|press|tapp?|hitt?|push)(?:ing)?\s+(?:on\s+)?(?<b>.+?)"),
        Ordered(Tap + @"\s+(?<t>.+?)\s*,?\s+(?:one\s+(?:by\s+one|after\s+the\s+other|at\s+a\s+time)\s*,?\s+)?(?:in\s+(?:an?\s+|the\s+)?(?<o>(?:ascending|descending|increasing|decreasing|numerical|alphabetical|rising|falling|reverse)(?:\s+(?:alphabetical|numerical))?)\s+order(?:\s+of\s+(?<by>.+?))?|from\s+(?:the\s+)?(?<from>\w+)(?:\s+(?:down|up))?\s+to\s+(?:the\s+)?\w+|(?<o>alphabetically|numerically)|(?:in\s+order\s*,?\s*)?(?:starting|beginning)\s+(?:with|from|at)\s+the\s+(?<from>smallest|lowest|largest|biggest|greatest|highest)(?:\s+(?:one|number|value))?|(?:the\s+)?(?<from>smallest|lowest|largest|biggest|greatest|highest)\s+(?:one\s+|number\s+)?first|(?:from\s+)?(?<from>low|high|small|large|lowest|highest|smallest|largest)\s+to\s+(?:high|low|large|small|highest|lowest|largest|smallest))"),
        InOrder(@"(?:select|choose)\s+(?:the\s+\w+\s+)?(?:in\s+(?:this|the\s+following|the\s+given)\s+order\s*[:,]?\s*(?<t>.+?)|(?<t>.+?)\s*,?\s+in\s+(?:this|that|the\s+given|exactly\s+this|the\s+same)\s+order)"),
        InOrder(@"(?:click|tap|press|hit|push)(?:\s+on)?\s+(?:the\s+(?:buttons|tiles|keys|items|cards|squares|links|words|letters|numbers|shapes)\s+)?(?:in\s+(?:this|that|the\s+following|the\s+given|the)\s+order\s*[:,]?\s*)?(?<t>.+?)(?:\s*,?\s+in\s+(?:this|that|the\s+given|exactly\s+this|the\s+same)\s+order)?"),
    ];

    private static readonly ClausePattern[] Chinese =
    [
        Ordered("(?:请)?(?:按照?|以)(?<o>[^,]*?(?:从小到大|从大到小|由小到大|由大到小|升序|降序|字母|数字|从低到高|从高到低|递增|递减))(?:的)?(?:顺序|次序|排列)?(?:依次|逐个|逐一)?" + ChineseTap + "(?<t>.+?)"),
        Ordered("(?<o>从小到大|从大到小|由小到大|由大到小|从低到高|从高到低)(?:的)?(?:依次|逐个|逐一)?" + ChineseTap + "(?<t>.+?)"),
        Ordered(ChineseTap + "(?<t>[^,]+?)[,(（]?(?:按照?|以)?(?<o>从小到大|从大到小|由小到大|由大到小|从低到高|从高到低)(?:的)?(?:顺序|次序)?[)）]?"),
        Ordered("(?:把|将)(?<t>[^,]+?)(?:按照?|以)?(?<o>从小到大|从大到小|由小到大|由大到小|从低到高|从高到低)(?:的)?(?:顺序|次序)?(?:依次|逐个|逐一)?(?:都)?(?:点击|点选|点|按)(?:一遍|一下|完)?"),
        InOrder("(?:依次|逐个|逐一|按顺序|按照?(?:以下|下列|这个)?顺序)(?:分别)?" + ChineseTap + "(?<t>.+?)"),
        After("在?(?:点击|按下?|点)(?<b>[^,]+?)(?:之后|以后|后)(?:再)?(?<a>" + ChineseTap + ".+?)"),
    ];

    public Clause? Read(ClausePart part) => ClausePattern.Read(part.Chinese ? Chinese : English, part);

    private static ClausePattern After(string pattern) => ClausePattern.Of(pattern, (part, match) => Pair(part, match, laterFirst: false));

    private static ClausePattern Before(string pattern) => ClausePattern.Of(pattern, (part, match) => Pair(part, match, laterFirst: true));

    /// <summary>Of "A after B", B comes first; of "A before B", A.</summary>
    private static SeriesClause? Pair(ClausePart part, Match match, bool laterFirst)
    {
        if (Hands.Read(part.Piece(match.Groups["a"])) is not HandClause told)
            return null;
        var other = new HandClause { Words = part.Original(match.Groups["b"]), Verb = InstructionVerb.Tap, Target = part.Select(match.Groups["b"]) };
        return new SeriesClause { Words = part.Words, Clauses = laterFirst ? [told, other] : [other, told] };
    }

    private static ClausePattern Ordered(string pattern) => ClausePattern.Of(pattern, (part, match) =>
    {
        var said = match.Groups["o"].Value + " " + match.Groups["from"].Value;
        var target = part.Select(match.Groups["t"]);
        var counted = Counted(target);
        var by = match.Groups["by"] is { Success: true, Length: > 0 } attribute ? part.Original(attribute) : Sizes().IsMatch(said) && counted.Where.Count == target.Where.Count ? "size" : null;
        return new HandClause
        {
            Words = part.Words,
            Verb = InstructionVerb.Tap,
            Target = counted with { All = true, Count = null, Order = new Ordering(by, Falling().IsMatch(said)) },
        };
    });

    private static ClausePattern InOrder(string pattern) => ClausePattern.Of(pattern, (part, match) =>
        part.Select(match.Groups["t"]) is { Names.Count: > 1 } target ? new HandClause { Words = part.Words, Verb = InstructionVerb.Tap, Target = target } : null);

    /// <summary>"The numbers", "all letters" are whatever shows just that.</summary>
    private static Selection Counted(Selection target) =>
        target.Where.Count == 0 && (Plain().Match(target.Phrase.Name) is { Success: true } match || (match = Numbered().Match(target.Words.Trim())).Success)
            ? target with { Phrase = target.Phrase with { Name = "" }, Where = [new Criterion(CriterionKind.Shape, null, match.Groups["letter"].Success ? "letter" : "number")] }
            : target;

    [GeneratedRegex(@"^(?:the\s+|all\s+)?(?:(?:numbers?|digits?|数字|数|号码)|(?<letter>letters?|字母))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    /// <summary>"The number tiles", "cards with numbers", 数字方块.</summary>
    [GeneratedRegex(@"^(?:all\s+)?(?:of\s+)?(?:the\s+|these\s+)?(?:(?:numbered|number|numeric|digit)\s+(?:tile|button|card|key|square|boxe?|block|circle|bubble|ball|field|cell|stone|item|piece|plate|disc|chip)s?|(?:tile|button|card|key|square|boxe?|block|circle|bubble|ball|cell|stone|item|piece)s?\s+(?:with|showing|bearing)\s+(?:the\s+)?numbers?(?:\s+on\s+them)?)$|^(?:所有|全部)?的?(?:带有?|写着)?(?:数字|号码|编号)的?(?:方块|按钮|卡片|格子|砖块|圆圈|按键|键|块|方格|气泡|圆|球|牌|瓷砖|图块)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex("descend|decreas|reverse|falling|\\b(?:highest|largest|biggest|greatest|newest|high|large)\\s*$|大到小|高到低|降序|递减|倒序", RegexOptions.CultureInvariant)]
    private static partial Regex Falling();

    [GeneratedRegex("smallest|largest|biggest|tiniest", RegexOptions.CultureInvariant)]
    private static partial Regex Sizes();
}
