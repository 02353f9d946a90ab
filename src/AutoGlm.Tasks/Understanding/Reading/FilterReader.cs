using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Understanding.Reading;

/// <summary>Reads what narrows the answer: limits ("under 100 yuan", 4 星以上), "only …", known filters, and what is excluded.</summary>
internal static partial class FilterReader
{
    private const string Amount = @"(?<v>[\uE00A]+|[\uE00B]+|[\uE009]+|[\uE007]+|[\uE008]+)";

    [GeneratedRegex(
        @"(?:\b(?:that\s+)?(?:costs?|costing|priced|with\s+a\s+(?:price|rating)(?:\s+of)?|rated|for|at)\s+)?\b(?<le>under|below|less than|at most|no more than|not more than|up to|cheaper than|max(?:imum)?(?: of)?|not exceeding|no later than|not later than|before|lower than|within a budget of|budget(?: is| of)?)\s*:?\s*" + Amount
        + @"|\b(?<ge>over|above|more than|at least|min(?:imum)?(?: of)?|no less than|since|after|not before|no earlier than|higher than|published (?:since|after|in or after))\s+" + Amount
        + @"|(?<le>不超过|不高于|低于|少于|小于|最多|不晚于|预算[是为]?)\s*" + Amount + @"(?:以?内)?|(?<ge>高于|超过|至少|不低于|大于|多于|不早于|不少于)\s*" + Amount
        + "|" + Amount + @"\s*(?:(?<le>以下|以内|之内|以前|之前)|(?<ge>以上|起|以后|之后|以来))(?:的)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Limit();

    [GeneratedRegex(
        @"\b(?:(?:and|but)\s+)?(?:show\s+|list\s+|see\s+)?(?:only|just)\s+(?:show\s+|list\s+|the\s+|those\s+|ones\s+|from\s+|in\s+|results\s+|with\s+|articles\s+)*(?<x>(?!(?:the|in|from|with|those|me|us|we|i|a|an|if|for|of)\b)[a-z][a-z-]*(?:\s+(?!from\b|and\b|then\b|with\b|on\b|about\b|for\b|sorted\b|by\b|in\b|at\b|newest\b|to\b)[a-z-]+){0,3})"
        + @"|(?<=^|[\s,;.(])(?:(?:from|in|with|and|of|,|the)\s+)*(?<x>(?!on\b|about\b|for\b|from\b|in\b|with\b|and\b|of\b|the\b)[a-z-]+(?:\s+(?!on\b|about\b|for\b|from\b|in\b|with\b|and\b|of\b|the\b|sorted\b)[a-z-]+){0,3})\s+only\b(?!\s+(?:in|from|with|on|those|the)\b)"
        + @"|(?>只看|只要|只需要|仅看|仅限于?|只显示|只限|限于|筛选出?|仅|只)(?<x>[^,.;!?\s\uE000-\uE00F]{2,12}?)(?:的(?:文章|论文|文献|结果|商品)?)?(?=$|[,.;!?\s\uE000-\uE00F]|并|按|排)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Only();

    [GeneratedRegex(
        @"\b(?:except(?:\s+for)?|excluding|but\s+not|other\s+than|apart\s+from|without|do\s+not|don't|never|not)\s+(?<x>[^,.;!?\n]+?)(?=$|[,.;!?\n]|\s+(?:and\s+then|but|then|under|at|for)\b)"
        + @"|(?:不要|除了|排除|不含|不包括|(?<![识类级特区分个性差告辨判鉴])别(?!人|墅|名|的)|除)(?<x>[^,.;!?\n]+?)(?:以外|之外|外)?(?=$|[,.;!?\n])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Excluded();

    [GeneratedRegex(@"\bdirect\s+(?:flights?|trains?|connections?|bus(?:es)?|routes?|trips?|ferr(?:y|ies))\b", RegexOptions.CultureInvariant)]
    private static partial Regex DirectWay();

    /// <summary>Filter words that may stand in a goal with another meaning; they count only after "only".</summary>
    private static readonly HashSet<string> TooPlain = new(StringComparer.Ordinal)
    {
        "direct", "available", "read", "sale", "discount", "window", "outside", "terrace", "patio", "single", "one way", "core collection", "return ticket",
        "核心", "现货", "可退", "可取消", "全文", "窗边", "素", "单程", "往返", "折扣", "户外", "室外", "露台", "有货",
    };

    public static GoalConstraints Read(MarkedGoal goal, GoalConstraints constraints)
    {
        var filters = new List<FilterWish>();
        var exclusions = new List<string>();
        foreach (Match match in Limit().Matches(goal.Masked))
            if (LimitOf(goal, match) is { } wish)
            {
                filters.Add(wish);
                goal.Take(new TextSpan(match.Index, match.Length));
            }
        foreach (Match match in Excluded().Matches(goal.Masked))
            if (!goal.Masked[..match.Index].TrimEnd().EndsWith("if", StringComparison.Ordinal) && goal.Words(Of(match.Groups["x"])) is { Length: > 0 } excluded)
            {
                exclusions.Add(excluded);
                goal.Take(Of(match));
            }
        foreach (Match match in Only().Matches(goal.Masked))
        {
            var words = goal.Words(Of(match.Groups["x"]));
            filters.Add(new FilterWish(words, ConceptOf(words)));
            goal.Take(Of(match));
        }
        ReadKnown(goal, filters);
        return constraints with { Filters = filters, Exclusions = exclusions };
    }

    private static string? ConceptOf(string words) =>
        Synonyms.Best(words, ConceptKind.Filter, 0.3) ?? Synonyms.Best(words, ConceptKind.Field) ?? Synonyms.Best(words);

    private static FilterWish? LimitOf(MarkedGoal goal, Match match)
    {
        if (goal.PieceAt(match.Groups["v"].Index) is not { } piece)
            return null;
        var after = match.Groups["ge"].Value;
        var before = match.Groups["le"].Value;
        // A date or a length after "before" or 以后 is mostly an ordinary value of the goal; a year or a time is a limit.
        if (piece.Kind == PieceKind.Duration || (piece.Kind == PieceKind.Date && before is not ("before" or "no later than" or "not later than" or "不晚于") && after is not ("since" or "after" or "以来")))
            return null;
        var isYear = piece.Kind == PieceKind.Number && piece.Value.Length == 4 && (piece.Value.StartsWith("19", StringComparison.Ordinal) || piece.Value.StartsWith("20", StringComparison.Ordinal));
        var concept = piece.Kind switch
        {
            PieceKind.Money => Concepts.Price,
            PieceKind.Date => Concepts.Date,
            PieceKind.Time => Concepts.Time,
            _ when isYear || piece.Unit == "年" => "year",
            _ when piece.Unit is "stars" or "star" => "rating",
            _ when piece.Unit is not null => Synonyms.Best(piece.Unit, ConceptKind.Field),
            _ => LabelReader.Before(goal, match.Index)?.Concept ?? Concepts.Price,
        };
        return new FilterWish(goal.Words(Of(match)), concept, match.Groups["le"].Success ? Comparison.AtMost : Comparison.AtLeast, piece.Value);
    }

    private static void ReadKnown(MarkedGoal goal, List<FilterWish> filters)
    {
        foreach (var concept in KnownFilters.Names.Where(name => name is not ("one-way" or "round-trip") || !TripSlots.IsJourney(goal)))
            foreach (var words in Synonyms.WordsOf(concept).Where(w => w.Length > 1 && (!TooPlain.Contains(w) || w == "direct" && DirectWay().IsMatch(goal.Masked))))
            {
                var at = goal.Masked.Replace('-', ' ').IndexOf(words.Replace('-', ' '), StringComparison.Ordinal);
                var end = at + words.Length;
                if (at < 0 || (char.IsAsciiLetter(words[0]) && ((at > 0 && char.IsAsciiLetter(goal.Masked[at - 1])) || (end < goal.Masked.Length && char.IsAsciiLetter(goal.Masked[end])))))
                    continue;
                if (!filters.Exists(f => f.Concept == concept))
                    filters.Add(new FilterWish(goal.Text.Substring(at, words.Length), concept));
                goal.Take(new TextSpan(at, words.Length));
                break;
            }
    }

    private static TextSpan Of(Group group) => new(group.Index, group.Length);
}
