using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Instructing;

/// <summary>Reads a Chinese phrase for a target: where it stands, ordinal, name, kind.</summary>
internal static partial class ChineseTargetReader
{
    /// <summary>Null for a phrase that says nothing.</summary>
    public static TargetPhrase? Read(string phrase, QuotedText quotes)
    {
        var rest = phrase.Trim().Trim('。', '，', '！', ' ');
        rest = Demonstrative().Replace(rest, "");
        string? place = null;
        string? near = null;
        string? within = null;
        int? ordinal = null;
        if (PlaceAtStart().Match(rest) is { Success: true } at)
            (rest, place) = (rest[at.Length..], PlaceWords.Canonical(at.Groups["place"].Value));
        if (!NearAtStart().IsMatch(rest) && WithinAtStart().Match(rest) is { Success: true } inside)
            (rest, within) = (rest[inside.Length..], NameOf(inside.Groups["what"].Value, quotes));
        if (NearAtStart().Match(rest) is { Success: true } beside)
            (rest, near) = (rest[beside.Length..], Relation(beside.Groups["how"].Value) + NameOf(beside.Groups["what"].Value, quotes));
        if (within is null && near is null && PlainWithin().Match(rest) is { Success: true } plain)
            (rest, within) = (rest[plain.Length..], NameOf(plain.Groups["what"].Value, quotes));
        if (place is null && PlaceAtStart().Match(rest) is { Success: true } then)
            (rest, place) = (rest[then.Length..], PlaceWords.Canonical(then.Groups["place"].Value));
        if (Ordinal().Match(rest) is { Success: true } number && OrdinalOf(number) is { } counted)
        {
            ordinal = counted;
            // The counting word is often the kind as well: 第二行.
            var kind = number.Groups["row"].Success ? number.Groups["row"].Value : "";
            rest = rest[number.Length..];
            rest = rest.Length == 0 ? kind : rest;
        }

        var (name, of) = NameAndKind(rest, quotes);
        return name.Length == 0 && of is null && ordinal is null && place is null && near is null && within is null
            ? null
            : new TargetPhrase { Name = name, Kind = of, Within = within, Near = near, Ordinal = ordinal, Place = place };
    }

    private static (string Name, string? Kind) NameAndKind(string rest, QuotedText quotes)
    {
        if (quotes.FirstIn(rest) is { } quoted)
        {
            var at = rest.AsSpan().IndexOfAnyInRange('\uE000', '\uF8FF');
            var after = Demonstrative().Replace(rest[(at + 1)..].Trim().TrimStart('的'), "");
            return (quoted, TargetKinds.TakeFromChineseEnd(after).Kind ?? TargetKinds.Canonical(after) ?? TargetKinds.TakeFromChineseEnd(Named().Replace(rest[..at].Trim(), "")).Kind);
        }

        var (name, kind) = TargetKinds.TakeFromChineseEnd(rest.Trim());
        return (Demonstrative().Replace(name.Trim(), "").TrimEnd('的').Trim(), kind);
    }

    private static string NameOf(string phrase, QuotedText quotes)
    {
        if (quotes.FirstIn(phrase) is { } quoted)
            return quoted;
        var (name, _) = TargetKinds.TakeFromChineseEnd(phrase.Trim());
        return name.Trim().Length > 0 ? name.Trim().TrimEnd('的') : phrase.Trim();
    }

    private static string Relation(string how) => how switch
    {
        "下方" or "下面" or "下边" => "below ",
        "上方" or "上面" or "上边" => "above ",
        "左边" or "左侧" or "左方" => "left of ",
        "右边" or "右侧" or "右方" => "right of ",
        _ => "",
    };

    private static int? OrdinalOf(Match match)
    {
        if (match.Groups["last"].Success)
            return -1;
        var number = OrdinalWords.ReadChinese(match.Groups["number"].Value);
        return match.Groups["fromend"].Success ? -number : number;
    }

    [GeneratedRegex(@"^(?:这个|那个|该|这一|一个|此)")]
    private static partial Regex Demonstrative();

    [GeneratedRegex(@"^(?:在)?(?:屏幕|页面|窗口|网页)?的?(?<place>[左右][上下](?:角|方)|顶部|底部|最?[上下]方|[左右][侧边]|中间|中央|正中)(?:处)?的?(?=.)")]
    private static partial Regex PlaceAtStart();

    [GeneratedRegex(@"^(?:在)?(?<what>[\uE000-\uF8FF])的?(?<how>旁边|旁|附近|[左右上下][边面侧方])的?")]
    private static partial Regex NearAtStart();

    [GeneratedRegex(@"^(?:在)?(?<what>[^\uE000-\uF8FF]{0,6}[\uE000-\uF8FF](?:(?!旁|附近|[左右上下][边面侧方])[^\uE000-\uF8FF的第]){0,8}?)(?:(?:(?:之|里)?[中里内面]的?|下的)|(?<=[行栏列卡片项区组单])(?=[\uE000-\uF8FF第])|的)(?=[^\uE000-\uF8FF]*[\uE000-\uF8FF]|第|最后|倒数|[^\uE000-\uF8FF]+$)")]
    private static partial Regex WithinAtStart();

    [GeneratedRegex(@"^(?:在)?(?<what>[^\uE000-\uF8FF的]+?)(?:里面|之中|[中里内])的(?=.)")]
    private static partial Regex PlainWithin();

    [GeneratedRegex(@"^(?:(?<last>最后一?)|(?<fromend>倒数)?第?(?<number>(?<=第)[0-9一二三四五六七八九十两]+))(?:个|项|条|张|位|家|篇|(?<row>行|列))?的?")]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"(?:名为|标有|写着|叫做|叫|标为|显示|的)$")]
    private static partial Regex Named();
}
