using System.Globalization;
using System.Text.RegularExpressions;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Reads values for controls known only by their order: "set the sliders to [3, 8, 5]", "first slider 6, second 1", 三个滑块依次拖到3、8、5.</summary>
internal sealed partial class SlidersReader : IClauseReader
{
    private const string List = @"[\[(]?\s*(?<list>-?\d+(?:\.\d+)?(?:\s*(?:,|、|and|和|,\s*and)\s*-?\d+(?:\.\d+)?)+)\s*[\])]?";
    private const string Kinds = "(?<k>slider|dial|knob|stepper|spinner|field|box|input|dropdown)s";

    private static readonly ClausePattern[] Patterns =
    [
        Values(@"(?:set|move|drag|slide|adjust|bring|put)\s+(?:all\s+)?(?:of\s+)?(?:the\s+)?(?:two|three|four|five|six|\d)?\s*" + Kinds + @"\s+(?:one\s+after\s+the\s+other\s+|respectively\s+)?(?:to|at|into|so\s+that\s+they\s+(?:show|read|are))\s+(?:the\s+)?(?:combination|values?|numbers?|positions?)?\s*(?:of\s+|:\s*)?" + List + @"(?:\s*,?\s*respectively|\s+in\s+(?:this|that)\s+order)?"),
        Values("(?:把|将)?(?:这|全部|所有)?(?:[两二三四五六]|\\d)?个?(?<k>滑块|滑动条|旋钮|输入框|下拉框)(?:的值)?(?:依次|分别|逐个|按顺序)(?:拖动?到|设置?为|调整?到|调为|移动?到|填入|填写?|选择?)" + List),
        Each(@"(?:set\s+|move\s+|drag\s+)?(?<list>(?:the\s+)?" + Item + @"(?:\s*(?:,|;|and|,\s*and)\s*(?:the\s+)?" + Item + ")+)"),
    ];

    private const string Item = @"(?:first|second|third|fourth|fifth|sixth|last)(?:\s+(?:slider|dial|knob|stepper|spinner|field|box|input|dropdown|one))?\s*(?:to|at|=|:|is)?\s*-?\d+(?:\.\d+)?";

    public Clause? Read(ClausePart part) => ClausePattern.Read(Patterns, part);

    private static ClausePattern Values(string pattern) => ClausePattern.Of(pattern, (part, match) =>
        Form(part, [.. Number().Matches(match.Groups["list"].Value).Select((value, at) => (at + 1, value.Value))], Kind(match.Groups["k"].Value)));

    private static ClausePattern Each(string pattern) => ClausePattern.Of(pattern, (part, match) =>
    {
        var items = Ordinal().Matches(match.Groups["list"].Value);
        var kind = items.Select(item => item.Groups["k"].Value).FirstOrDefault(word => word.Length > 0 && word != "one");
        return kind is null ? null : Form(part, [.. items.Select(item => (OrdinalReader.Find(item.Groups["nth"].Value) is [var nth, ..] ? nth.Position : 1, item.Groups["v"].Value))], Kind(kind));
    });

    private static FormClause Form(ClausePart part, IReadOnlyList<(int Nth, string Value)> values, string kind) => new()
    {
        Words = part.Words,
        Entries = [.. values.Select(pair => new SetClause
        {
            Words = string.Create(CultureInfo.InvariantCulture, $"{part.Words} ({pair.Nth})"),
            Field = new Selection { Words = kind, Phrase = new TargetPhrase { Kind = kind, Ordinal = pair.Nth } },
            Values = [ValueSource.Of(pair.Value)],
        })],
    };

    private static string Kind(string word) => word switch
    {
        "滑块" or "滑动条" or "旋钮" or "slider" or "dial" or "knob" => TargetKinds.Slider,
        "下拉框" or "dropdown" => TargetKinds.Dropdown,
        _ => TargetKinds.Field,
    };

    [GeneratedRegex(@"-?\d+(?:\.\d+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<nth>first|second|third|fourth|fifth|sixth|last)(?:\s+(?<k>[a-z]+?))?\s*(?:\b(?:to|at|is)\b|=|:)?\s*(?<v>-?\d+(?:\.\d+)?)", RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();
}
