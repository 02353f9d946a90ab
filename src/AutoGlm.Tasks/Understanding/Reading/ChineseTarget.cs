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
        ("菜单", "menu"), ("选项", "option"), ("开关", "switch"), ("滑块", "slider"), ("图片", "image"), ("标题", "heading"), ("弹窗", "dialog"), ("对话框", "dialog"), ("窗口", "dialog"), ("页面", "page"),
        ("一行", "row"), ("行", "row"), ("结果", "result"), ("文章", "article"), ("商品", "product"), ("邮件", "email"), ("卡片", "card"),
    ];

    [GeneratedRegex(@"^(?:位于|处于|在)?(?:页面|屏幕|窗口|网页|(?<of>[^的]{1,8}?))?的?(?<place>左上角?|右上角?|左下角?|右下角?|顶部|底部|顶端|底端|左侧|右侧|最左[边侧]|最右[边侧]|左边|右边|最上[面边方]|最下[面边方]|正?中间|正?中央|正中)的", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex(@"^(?<near>.+?)(?<rel>旁边?|正?下[面边方]|正?上[面边方]|左[边侧]|右[边侧]|后面|前面|附近)(?:紧挨着?|相邻|挨着)?的", RegexOptions.CultureInvariant)]
    private static partial Regex Near();

    [GeneratedRegex(@"^(?<within>.+?)(?:中|里面?|内|那一?行|一行|栏|一节|一栏|一章|部分|下|(?<=[栏条页单板片表])上)的", RegexOptions.CultureInvariant)]
    private static partial Regex Within();

    [GeneratedRegex(@"^(?:名为|叫|写着|标有|标着|那个|这个|该)|(?:那个|这个|的)$", RegexOptions.CultureInvariant)]
    private static partial Regex Edges();

    public static TargetPhrase Read(string words)
    {
        var rest = words.Trim().TrimEnd('。', '，', ',', '.');
        string? place = null, near = null, within = null, kind = null;
        var there = There().Match(rest);
        if (there.Success)
            (within, rest) = (TargetPhrase.There, rest[there.Length..]);
        if (Place().Match(rest) is { Success: true } p)
            (place, within, rest) = (EnglishPlace(p.Groups["place"].Value), p.Groups["of"] is { Success: true, Length: > 0 } of ? of.Value : within, rest[p.Length..]);
        if (Near().Match(rest) is { Success: true } n)
            (near, rest) = (EnglishRelation(n.Groups["rel"].Value) + NameOf(n.Groups["near"].Value), rest[n.Length..]);
        else if (Within().Match(rest) is { Success: true } w)
            (within, rest) = (Verbatim.Of(w.Groups["within"].Value), rest[w.Length..]);
        foreach (var (word, name) in Kinds)
            if (rest.EndsWith(word, StringComparison.Ordinal) && !(rest.Length > 0 && rest[^1] is '"' or '”'))
            {
                (kind, rest) = (name, rest[..^word.Length]);
                break;
            }
        rest = Edges().Replace(Edges().Replace(rest.Trim(), ""), "").Trim();
        if (QuotedName().Match(rest) is { Success: true } quoted)
            rest = quoted.Groups["q"].Value;
        int? ordinal = null;
        // Pages are called by their numbers.
        if (OrdinalReader.Find(rest) is [{ Position: > 0 } page] && page.Span.Length == rest.Length && rest.EndsWith('页'))
            return new TargetPhrase { Name = $"{page.Position}", Within = within, Near = near, Place = place };
        if (OrdinalReader.Find(rest) is [var found, ..] && found.Span.Start == 0)
            (ordinal, rest) = (found.Position, rest[found.Span.End..].TrimStart('的'));
        return new TargetPhrase { Name = Verbatim.Of(rest), Kind = kind, Within = within, Near = near, Place = place, Ordinal = ordinal };
    }

    private static string EnglishPlace(string word) => word.TrimEnd('角').Replace("端", "部", StringComparison.Ordinal) switch
    {
        "左上" => "top left",
        "右上" => "top right",
        "左下" => "bottom left",
        "右下" => "bottom right",
        "顶部" => "top",
        "底部" => "bottom",
        _ when word.Contains('上', StringComparison.Ordinal) => "top",
        _ when word.Contains('下', StringComparison.Ordinal) => "bottom",
        _ when word.Contains('左', StringComparison.Ordinal) => "left",
        _ when word.Contains('右', StringComparison.Ordinal) => "right",
        _ => "center",
    };

    [GeneratedRegex(@"^(?:其中|其内|其下|该(?:节|处|栏|页|项|区域|部分|卡片|标签页)(?:中|里|内|下)?|那里|此处|里面)的?", RegexOptions.CultureInvariant)]
    private static partial Regex There();

    /// <summary>文件“枫叶”: what is quoted is the name, what stands before it says what kind of thing it is.</summary>
    [GeneratedRegex("^[^“\"「《]{0,6}(?<q>“[^”]+”|\"[^\"]+\"|「[^」]+」|《[^》]+》)(?:的?[^“”\"「」《》]{0,5})$", RegexOptions.CultureInvariant)]
    private static partial Regex QuotedName();

    private static string NameOf(string words)
    {
        var rest = words.Trim().TrimEnd('的');
        var kind = Array.Find(Kinds, entry => rest.Length > entry.Word.Length && rest.EndsWith(entry.Word, StringComparison.Ordinal)).Word;
        return Verbatim.Of(kind is null ? rest : rest[..^kind.Length].TrimEnd('的'));
    }

    private static string EnglishRelation(string word) => word.TrimStart('正')[0] switch
    {
        '下' => "below ",
        '上' => "above ",
        '左' => "left of ",
        '右' => "right of ",
        _ => "",
    };
}
