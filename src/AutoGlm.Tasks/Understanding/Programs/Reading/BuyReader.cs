using System.Text.RegularExpressions;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Text.Values;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>
/// Reads shopping that tells more than a tap can: how many, of which size, and where to. The thing is opened, its
/// options are chosen, it is put into the cart, and an order goes on to the check-out with what else the goal tells.
/// </summary>
internal static partial class BuyReader
{
    private const string Number = @"(?<n>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten)";
    private const string Pieces = @"(?:\s*(?:x|×|\*)\s*|\s+(?:pieces?|units?|copies|copy|items?|packs?|pcs)\s+(?:of\s+)?|\s+of\s+|\s+)";
    private const string Item = @"(?:the\s+)?(?<item>[\uE001-\uE006]+|(?:(?!\s(?:in|with|to|and|size)\s)[^,()])+?)";
    private const string Option = @"(?:\s*\(\s*(?:size\s+|colou?r\s+|in\s+)?(?<opt>[^()]+?)\s*\)|\s*,?\s+(?:in|of)\s+(?:the\s+)?(?:size\s+|colou?r\s+)(?<opt>[^,]+?)|\s*,\s*(?:size|colou?r)\s+(?<opt>[^,]+?)|\s+in\s+(?!the\b|my\b|a\b)(?<opt>[^,\s]+))?";
    private const string Cart = @"(?:the\s+|my\s+|your\s+)?(?:shopping\s+)?(?:cart|basket|bag|trolley)";

    private static readonly ClausePattern[] Patterns =
    [
        Of(@"(?:put|add|place)\s+(?:" + Number + Pieces + ")?" + Item + Option + @"\s+(?:in|into|to)\s+" + Cart + @"(?:\s*,?\s*" + Number + @"\s+(?:pieces?|units?|items?|copies|copy)?)?" + Option, false),
        Of(@"(?:buy|order|purchase)\s+(?:me\s+|us\s+)?(?:" + Number + Pieces + ")?" + Item + Option + @"(?:\s*,?\s+(?<list>with\s+.+))?", true),
        Of("(?:把|将)(?:(?<n>[0-9一二两三四五六七八九十]+)(?:件|个|份|本|双|条|台|只|瓶|盒|包|套))?(?<item>[^,()]+?)(?:\\((?<opt>[^()]+)\\))?(?:加入|放入|放进|添加到|加进|加到)(?:我的)?购物(?:车|篮|袋)", false),
        Of("(?:帮我|请|我要|我想)?(?:买|购买|订购|下单|选购)(?<n>[0-9一二两三四五六七八九十]+)(?:件|个|份|本|双|条|台|只|瓶|盒|包|套)(?:(?<opt>[^,的\uE001-\uE006]{1,8})的)?(?<item>[^,()]+?)(?:\\((?<opt>[^()]+)\\))?", true),
    ];

    /// <summary>Whoever is booked, travels or eats at a table buys nothing from a shelf.</summary>
    [GeneratedRegex(@"\b(?:tables?|rooms?|seats?)\s+(?:for|at|on|by|in)\b|\b(?:tickets?|flights?|trains?|taxi|appointment|pizza)\b|机票|车票|门票|酒店|房间|餐位|外卖", RegexOptions.CultureInvariant)]
    private static partial Regex Elsewhere();

    /// <summary>Which thing it is must be found out first: that is a wish, and the way to it is looked for.</summary>
    [GeneratedRegex(@"^(?:it|them|this|that|one|some.*)$|\b(?:cheapest|best|most|least|newest|under|below|less\s+than|up\s+to)\b|最|以下|以内|不超过", RegexOptions.CultureInvariant)]
    private static partial Regex Sought();

    [GeneratedRegex(@"^(?:please\s+)?(?:deliver|ship|send)(?:ed)?(?:\s+(?:it|them|everything))?\s+to\s*:?\s*(?<list>.+)$|^(?:送到|寄到|送往|寄往)(?<list>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Delivery();

    public static void Join(List<ClausePart> parts, List<Clause?> clauses)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (Elsewhere().IsMatch(parts[i].Masked) || ClausePattern.Read(Patterns, parts[i]) is not SeriesClause series)
                continue;
            var orders = series.Clauses[^1] is EnterClause { Thing: not null };
            var entries = new List<Clause>();
            var last = i;
            while (last + 1 < parts.Count)
            {
                if (orders && Delivered(parts[last + 1]) is { } address)
                    entries.AddRange(address);
                else if (EnterJoin.Follows(parts[last + 1], clauses[last + 1], out var more, out var ended, out _) && !(ended && !orders))
                    entries.AddRange(more);
                else
                    break;
                last++;
            }

            clauses[i] = series with { Clauses = With(series.Clauses, entries) };
            parts.RemoveRange(i + 1, last - i);
            clauses.RemoveRange(i + 1, last - i);
            return;
        }
    }

    /// <summary>Values told later belong to the check-out where there is one.</summary>
    private static IReadOnlyList<Clause> With(IReadOnlyList<Clause> clauses, List<Clause> entries) =>
        entries.Count == 0 || clauses[^1] is not EnterClause enter ? clauses : [.. clauses.Take(clauses.Count - 1), enter with { Entries = [.. enter.Entries, .. entries] }];

    private static IReadOnlyList<Clause>? Delivered(ClausePart part) =>
        Delivery().Match(part.Masked.TrimEnd('.', ' ')) is { Success: true } match ? EntryParts.Read(part.Piece(match.Groups["list"])) : null;

    private static ClausePattern Of(string pattern, bool orders) => ClausePattern.Of(pattern, (part, match) =>
    {
        var chinese = part.Chinese;
        var many = match.Groups["n"] is { Success: true, Length: > 0 } n ? NumberReader.Parse(n.Value) ?? 1 : 1;
        var told = match.Groups["n"].Success && many > 1;
        var entries = new List<Clause>();
        if (told)
            entries.Add(EntryParts.Field(part, chinese ? "数量" : "quantity", NumberText.Format(many)));
        if (match.Groups["opt"] is { Success: true, Length: > 0 } options)
            entries.AddRange(part.Original(options).Split(',', '，', '/').Select(option => new SetClause { Words = part.Words, Values = [ValueSource.Of(Verbatim.Of(option.Trim()))] }));
        var list = match.Groups["list"] is { Success: true, Length: > 0 } more ? EntryParts.Read(part.Piece(more)) : [];
        // A bare "add it to the cart" is a tap on the thing's own button.
        if (list is null || entries.Count == 0 && !orders || Sought().IsMatch(match.Groups["item"].Value))
            return null;
        if (orders && entries.Count == 0 && !char.IsUpper(part.Original(match.Groups["item"])[0]) && !MarkedGoal.IsMark(match.Groups["item"].Value[0]))
            return null;
        // A product's name is meant word for word, whatever its words say elsewhere.
        var item = Verbatim.Of(part.Original(match.Groups["item"]));
        var open = new HandClause { Words = item, Verb = InstructionVerb.Tap, Target = new Selection { Words = item, Phrase = new TargetPhrase { Name = item } } };
        var cart = new EnterClause { Words = part.Words, Verb = chinese ? "加入购物车" : "add to cart", Of = item, Entries = entries };
        return new SeriesClause
        {
            Words = part.Words,
            Clauses = orders ? [open, cart, new EnterClause { Words = part.Words, Verb = chinese ? "结算" : "checkout", Thing = chinese ? "订单" : "order", Entries = list }] : [open, cart],
        };
    });
}
