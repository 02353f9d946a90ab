using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Understanding.Reading;

/// <summary>Words around a number that make it the size of a party: "five of us", "we are four", 人数三, 三大一小.</summary>
internal static partial class PartyWords
{
    [GeneratedRegex(@"\b(?:we(?:'re| are|'ll be| will be)|there(?:'s| is| are|'ll be| will be)|(?:it's|it is|that's|that makes)(?: for)?)\s+(?:only\s+|just\s+|about\s+)?(?:the\s+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex(@"\G\s*(?:of\s+(?:us|them|you)\b|in\s+(?:total|all|our party|the party)\b|(?:friends|colleagues|ladies|gentlemen|men|women)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex After();

    [GeneratedRegex(@"(?<a>\d{1,2}|[一二两三四五六七八九十]{1,2})个?大(?:人)?[,带和加]?(?<b>\d{1,2}|[一二两三四五六七八九十]{1,2})个?小(?:孩|朋友)?(?![\u4e00-\u9fff-[,的在用去订要预吃]])|人数(?:是|为|有|共|:)*\s*(?<a>[一二两三四五六七八九十]{1,2})(?=$|[,.;!?\s])", RegexOptions.CultureInvariant)]
    private static partial Regex Chinese();

    [GeneratedRegex(@"\G\s*(?:[\uE000-\uE00F]*[\u4e00-\u9fff]{0,2}?(?:桌|餐位|位子|座位|位置|包间|包厢)|tables?\b)", RegexOptions.CultureInvariant)]
    private static partial Regex TableAfter();

    public static bool Around(MarkedGoal goal, Piece piece) =>
        After().IsMatch(goal.Masked, piece.Span.End) || (piece.Unit is null && Before().IsMatch(goal.Masked[..piece.Span.Start]));

    /// <summary>The "one" of 订一张桌子 tells nothing that a form asks for.</summary>
    public static bool CountsTables(MarkedGoal goal, Piece piece, Intent intent) =>
        intent.Action == Concepts.Book && piece.Value == "1" && piece.Unit is null or "张" or "个" or "间" or "table" && TableAfter().IsMatch(goal.Masked, piece.Span.End - (piece.Unit == "table" ? 5 : 0));

    /// <summary>Sizes that are no plain number with a unit.</summary>
    public static IEnumerable<Piece> Find(string masked)
    {
        foreach (Match match in Chinese().Matches(masked))
        {
            var size = Number(match.Groups["a"]) + (match.Groups["b"].Success ? Number(match.Groups["b"]) : 0);
            var from = match.Groups["a"].Index;
            yield return new Piece(PieceKind.Number, new TextSpan(from, match.Index + match.Length - from), NumberText.Format(size)) { Unit = "人" };
        }
    }

    private static decimal Number(Group group) =>
        NumberReader.Parse(group.Value) ?? 0;
}
