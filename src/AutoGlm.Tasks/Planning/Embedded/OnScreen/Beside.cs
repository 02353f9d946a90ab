using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Planning.Embedded.OnScreen;

/// <summary>Things that are not named but told by what they stand beside: "the key to the right of willow", “微风”上面的那个键.</summary>
internal static partial class Beside
{
    /// <summary>How what is meant stands to what is named there, as a target phrase says it ("right of ", "" for beside); null when the named thing itself is meant.</summary>
    public static string? Relation(GoalWords goal, TextSpan span)
    {
        var part = goal.PartOf(span);
        if (Before().Match(goal.Folded[part.Start..Math.Max(part.Start, span.Start)]) is { Success: true } before)
            return English(before.Groups["rel"].Value);
        return After().Match(goal.Folded[span.End..Math.Max(span.End, part.End)]) is { Success: true } after ? Chinese(after.Groups["rel"].Value) : null;
    }

    /// <summary>Whether another thing of the same kind is meant, which stands beside the one that is named: "the product right of the door mat".</summary>
    public static bool TellsOfAnother(GoalWords goal, TextSpan span)
    {
        var part = goal.PartOf(span);
        return Before().Match(goal.Folded[part.Start..Math.Max(part.Start, span.Start)]) is { Success: true } before && Kind().IsMatch(goal.Folded.AsSpan(part.Start, before.Index))
            || After().Match(goal.Folded[span.End..Math.Max(span.End, part.End)]) is { Success: true } after && KindAfter().IsMatch(goal.Folded.AsSpan(span.End + after.Length, part.End - span.End - after.Length));
    }

    private static string English(string relation) => relation switch
    {
        "above" or "over" => "above ",
        "below" or "beneath" or "under" or "underneath" => "below ",
        _ when relation.StartsWith("left", StringComparison.Ordinal) => "left of ",
        _ when relation.StartsWith("right", StringComparison.Ordinal) => "right of ",
        _ => "",
    };

    private static string Chinese(string relation) => relation[0] switch
    {
        '上' => "above ",
        '下' => "below ",
        '左' => "left of ",
        '右' => "right of ",
        _ => "",
    };

    [GeneratedRegex(@"\b(?:(?:directly|immediately|just|right|straight)\s+)?(?:(?:to|on)\s+the\s+)?(?<rel>left(?:\s+hand)?(?:\s+side)?\s+of|right(?:\s+hand)?(?:\s+side)?\s+of|above|below|beneath|underneath|next\s+to|beside|adjacent\s+to)\s+(?:the\s+|an?\s+)?(?:\p{L}+\s+)?[""“‘«']?$", RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex(@"\b(?:product|item|article|card|post|entry|record|row|line|person|file|folder|message|tile|picture|photo|thing|offer|book|film|option|one)s?(?:\s+(?:that|which)\s+\p{L}+(?:\s+\p{L}+)?)?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Kind();

    [GeneratedRegex("^(?:那|这)?一?[个件条张位份本部]?(?:商品|产品|东西|物品|人|帖子|文章|卡片|条目|文件|消息|图片|照片|书|选项|$)", RegexOptions.CultureInvariant)]
    private static partial Regex KindAfter();

    [GeneratedRegex("^[\"”」》]?(?:这个|那个)?(?:的)?(?:正|紧)?(?<rel>[上下左右][边面方侧]|旁边?)(?:紧挨着?|相邻|挨着)?的", RegexOptions.CultureInvariant)]
    private static partial Regex After();
}
