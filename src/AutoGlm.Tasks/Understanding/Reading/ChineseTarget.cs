using System.Text.RegularExpressions;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Understanding.Reading;

/// <summary>Reads a target in Chinese words: name, kind, place, what it is in or beside.</summary>
internal static partial class ChineseTarget
{
    private static readonly (string Word, string Kind)[] Kinds =
    [
        ("输入框", "field"), ("文本框", "field"), ("搜索框", "search box"), ("复选框", "checkbox"), ("单选框", "radio"), ("单选按钮", "radio"), ("下拉菜单", "dropdown"),
        ("下拉列表", "dropdown"), ("下拉框", "dropdown"), ("选项卡", "tab"), ("标签页", "tab"), ("菜单项", "menu item"), ("按钮", "button"), ("链接", "link"), ("图标", "icon"),
        ("菜单", "menu"), ("选项", "option"), ("开关", "switch"), ("滑块", "slider"), ("图片", "image"), ("标题", "heading"), ("弹窗", "dialog"), ("对话框", "dialog"), ("页面", "page"),
        ("一行", "row"), ("行", "row"), ("结果", "result"), ("文章", "article"), ("商品", "product"), ("邮件", "email"), ("卡片", "card"),
    ];

    [GeneratedRegex(@"^(?:页面)?(?<place>左上角?|右上角?|左下角?|右下角?|顶部|底部|左侧|右侧|左边|右边|最上面|最下面|中间)的", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex(@"^(?<near>.+?)(?<rel>旁边?|下面|上面|下方|上方|左边|右边|后面|前面|附近)的", RegexOptions.CultureInvariant)]
    private static partial Regex Near();

    [GeneratedRegex(@"^(?<within>.+?)(?:中|里面?|内|那一?行|一行|栏)的", RegexOptions.CultureInvariant)]
    private static partial Regex Within();

    [GeneratedRegex(@"^(?:名为|叫|写着|标有|标着|那个|这个|该)|(?:那个|这个|的)$", RegexOptions.CultureInvariant)]
    private static partial Regex Edges();

    public static TargetPhrase Read(string words)
    {
        var rest = words.Trim().TrimEnd('。', '，', ',', '.');
        string? place = null, near = null, within = null, kind = null;
        if (Place().Match(rest) is { Success: true } p)
            (place, rest) = (EnglishPlace(p.Groups["place"].Value), rest[p.Length..]);
        if (Near().Match(rest) is { Success: true } n)
            (near, rest) = ($"{EnglishRelation(n.Groups["rel"].Value)} {Verbatim.Of(n.Groups["near"].Value)}", rest[n.Length..]);
        else if (Within().Match(rest) is { Success: true } w)
            (within, rest) = (Verbatim.Of(w.Groups["within"].Value), rest[w.Length..]);
        foreach (var (word, name) in Kinds)
            if (rest.EndsWith(word, StringComparison.Ordinal) && !(rest.Length > 0 && rest[^1] is '"' or '”'))
            {
                (kind, rest) = (name, rest[..^word.Length]);
                break;
            }
        rest = Edges().Replace(Edges().Replace(rest.Trim(), ""), "").Trim();
        int? ordinal = null;
        if (OrdinalReader.Find(rest) is [var found, ..] && found.Span.Start == 0)
            (ordinal, rest) = (found.Position, rest[found.Span.End..].TrimStart('的'));
        return new TargetPhrase { Name = Verbatim.Of(rest), Kind = kind, Within = within, Near = near, Place = place, Ordinal = ordinal };
    }

    private static string EnglishPlace(string word) => word.TrimEnd('角') switch
    {
        "左上" => "top left",
        "右上" => "top right",
        "左下" => "bottom left",
        "右下" => "bottom right",
        "顶部" or "最上面" => "top",
        "底部" or "最下面" => "bottom",
        "左侧" or "左边" => "left",
        "右侧" or "右边" => "right",
        _ => "middle",
    };

    private static string EnglishRelation(string word) => word[0] switch
    {
        '下' => "below",
        '上' => "above",
        '左' => "left of",
        '右' => "right of",
        _ => "next to",
    };
}
