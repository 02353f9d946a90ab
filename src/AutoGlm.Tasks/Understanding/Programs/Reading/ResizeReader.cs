using System.Globalization;
using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Reads "resize the box to 200 by 100", "make the panel wider", 把方框调宽.</summary>
internal sealed class ResizeReader : IClauseReader
{
    private const string Tail = @"(?:\s*\(.*\))?(?:\s*,?\s+(?:by|using|with)\s+.+?)?";

    private static readonly ClausePattern[] English =
    [
        Resize(@"(?:resize|scale|stretch|change\s+the\s+size\s+of|adjust\s+the\s+size\s+of)\s+(?<t>.+?)\s+(?:to|so\s+that\s+it\s+is)\s+(?:about\s+|around\s+)?(?<w>\d{2,4})\s*(?:px|pixels?)?\s*(?:x|×|by|\*)\s*(?<h>\d{2,4})(?:\s*(?:px|pixels?))?(?:\s+in\s+size)?" + Tail),
        Resize(@"(?:make|resize|stretch|drag|set)\s+(?:the\s+(?<side>width|height)\s+of\s+)?(?<t>.+?)\s+(?:to\s+)?(?:be\s+)?(?:about\s+|around\s+|(?<least>at\s+least)\s+|a\s+(?<side>width|height)\s+of\s+)?(?<n>\d{2,4})\s*(?:px|pixels?)\s*(?<side>wide|high|tall)?" + Tail),
        Resize(@"(?:make|drag|resize|stretch)\s+(?<t>.+?)\s+(?:to\s+be\s+|so\s+(?:that\s+)?it\s+(?:is|becomes)\s+|to\s+make\s+it\s+)?(?:a\s+(?:bit|little)\s+|much\s+)?(?<how>wider|narrower|taller|higher|shorter|lower|bigger|larger|smaller)(?:\s+and\s+(?<and>wider|narrower|taller|shorter))?(?:\s+(?:by|than)\s+.*)?"),
        Resize(@"(?:(?:drag|pull|move)\s+.*?(?:divider|splitter|separator|bar|handle|border)\s+(?:so\s+that|until)\s+(?<t>.+?)\s+(?:takes?(?:\s+up)?|fills?|occupies|is|has)|(?:make|let)\s+(?<t>.+?)\s+(?:take(?:\s+up)?|fill|occupy))\s+(?:about\s+|around\s+|roughly\s+)?(?<share>\d{1,2})\s*(?:%|percent)(?:\s+of\s+the\s+(?:\w+\s+)?(?:width|height|space|room))?" + Tail),
        Resize(@"(?:drag|pull|move)\s+.*?(?:corner|edge|handle|border|divider|splitter|separator)s?\s+(?:of\s+.+?\s+)?(?:so\s+that|until|to\s+make)\s+(?<t>.+?)\s+(?:gets?\s+|becomes?\s+|is\s+)?(?<how>wider|narrower|taller|higher|shorter|lower|bigger|larger|smaller)(?:\s+in\s+both\s+directions)?(?:\s+than\s+.*)?"),
        Resize(@"(?<how>widen|narrow|enlarge|shrink)\s+(?<t>.+?)"),
        Resize(@"resize\s+(?<t>.+?)\s+so\s+that\s+(?:the|its)\s+(?<side>width|height)\s+is\s+(?<how>greater|larger|bigger|less|smaller)\s+than\s+(?:its|the)\s+(?:initial|original|current)\s+.+"),
    ];

    private const string ChineseDivider = "(?:把|将)?(?:拖动|移动|拖|拉动)?[^,]{0,4}(?:分隔条|分隔线|分割线|分割条|分栏条)(?:拖动?|移动?)?";

    private static readonly ClausePattern[] Chinese =
    [
        Resize("(?:" + ChineseDivider + ")?(?:让|使|把|将)(?<t>.+?)(?:大?约)?占(?:到|据)?(?:总|整个?)?(?:(?<side>宽度|高度)|宽|高|空间|页面)?(?:的)?(?:大?约)?(?<share>[0-9]{1,2})%(?:左右)?(?:\\s*\\(.*\\))?"),
        Resize(ChineseDivider + "(?:让|使)(?<t>.+?)比.+?(?:更)?(?<how>宽|窄|高|矮|大|小)(?:一些|一点|些|点)?"),
        Resize("(?:把|将)(?<t>.+?)(?:拖|拉|调)(?:得)?(?:比.+?)?(?:更)?(?<how>宽|窄|高|矮|大|小)(?:一些|一点|些|点)?"),
        Resize("(?:把|将)(?<t>.+?)(?:拖|拉|调)(?:宽|窄|高|矮|大|小)(?:到|成|至)(?:大约|约)?(?<least>至少|不少于)?(?<n>[0-9]{2,4})(?:像素|px)(?<side>宽|高)?"),
        Resize("(?:把|将)(?<t>.+?)(?:的(?:大小|尺寸))?(?:调整|缩放|拉伸|改变|拖动)?(?:大小)?(?:到|为|成)(?:大约|约)?\\s*(?<w>[0-9]{2,4})(?:像素|px)?\\s*(?:x|×|乘以?|\\*)\\s*(?<h>[0-9]{2,4})\\s*(?:像素|px)?(?:\\s*\\(.*\\))?"),
        Resize("(?:把|将)(?<t>.+?)(?:的)?(?<side>宽度|高度)(?:调整|调|拉|拖|改|设置?)?(?:到|为|成)(?<n>[0-9]{2,4})(?:像素|px)?"),
        Resize("(?:把|将)(?<t>.+?)(?:的(?:尺寸|大小))?(?:调整?|拉|拖|变|放|缩|弄)?(?:得)?(?:更)?(?<!改|改成|设|设成|成|为|选|标)(?<how>宽|窄|高|矮|大|小)(?:一些|一点|些|点)?"),
    ];

    public Clause? Read(ClausePart part) => ClausePattern.Read(part.Chinese ? Chinese : English, part);

    private static ClausePattern Resize(string pattern) => ClausePattern.Of(pattern, (part, match) =>
    {
        var (how, and, side) = (match.Groups["how"].Value, match.Groups["and"].Value, match.Groups["side"].Value);
        // At least so much is reached for sure with a little more.
        var n = Number(match, "n") + (match.Groups["least"].Success ? 20 : 0);
        var high = side is "height" or "high" or "tall" or "高度";
        var both = how is "bigger" or "larger" or "enlarge" or "大" ? 1 : how is "smaller" or "shrink" or "小" ? -1 : 0;
        return new ResizeClause
        {
            Words = part.Words,
            Thing = part.Select(match.Groups["t"]),
            Width = Number(match, "w") ?? (high ? null : n),
            Height = Number(match, "h") ?? (high ? n : null),
            Share = Number(match, "share") / 100,
            Wider = side is "height" ? 0 : Sign(how, ["wider", "widen", "宽", "greater"], ["narrower", "narrow", "窄", "less"]) + Sign(and, ["wider"], ["narrower"]) + both,
            Taller = side is "width" ? 0 : (side is "height" ? Sign(how, ["greater"], ["less"]) : Sign(how, ["taller", "higher", "高"], ["shorter", "lower", "矮"])) + Sign(and, ["taller"], ["shorter"]) + both,
        };
    });

    private static int Sign(string word, string[] more, string[] less) => more.Contains(word) ? 1 : less.Contains(word) ? -1 : 0;

    private static double? Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? double.Parse(found.Value, CultureInfo.InvariantCulture) : null;
}
