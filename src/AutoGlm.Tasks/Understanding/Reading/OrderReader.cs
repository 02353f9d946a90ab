using System.Globalization;
using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Understanding.Reading;

/// <summary>Reads in which order, which one, and how many: "newest first", "the cheapest flight", "the first 5", 前三篇, 按最新排序.</summary>
internal static partial class OrderReader
{
    private const string Superlative =
        "newest|latest|most recent(?:ly published)?|recent|oldest|earliest|cheapest|lowest[- ]priced|least expensive|lowest price|most expensive|priciest|best[- ]rated|highest[- ]rated|top[- ]rated|best[- ]reviewed|most popular|best[- ]?selling|most cited|most relevant|closest|nearest|fastest|quickest|shortest|soonest|first (?:free|available|possible)";

    private const string ZhSuperlative = "最新|最近|最早|最旧|最便宜|价格最低|最低价|最贵|价格最高|评分最高|好评最多|口碑最好|最热门?|最受欢迎|销量最高|被引最多|引用最多|最相关|离我最近|最快|(?:飞行|用|耗)?时间?最短|最短";

    [GeneratedRegex(
        @",?\s*\b(?:and\s+)?(?:sort(?:ed)?(?!\s+out\b)\s*(?:them\s+|the\s+results\s+|results\s+)?(?:by|from)?|(?:order(?:ed)?|rank(?:ed)?|arranged?)\s+(?:them\s+|the\s+results\s+|results\s+)?(?:by|from))\s+(?<x>[a-z][a-z \-]*?)(?=$|[,.;!?\n\uE000-\uE00F]|\s+(?:and|then|with|only)\b)|(?<x>" + Superlative + @")\s+(?:ones\s+)?first\b|"
        + @"(?:并|按照?)?(?:发表|出版|发布)?(?:时间|日期|年份)?[从由](?<x>新到旧|旧到新)(?:地?排序|排列|显示)?|(?:并)?(?:按照?|依|以)(?<x>[^,.;!?\s\uE000-\uE00F]{2,10}?)(?:的顺序|进行|来)?(?:排序|排列|优先|显示|降序|升序)|(?<x>[^,.;!?\s按的\uE000-\uE00F]{2,4})(?:优先|排在前面|排前面|在前)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex SortSaid();

    [GeneratedRegex(@"\b(?<the>the\s+)?(?<x>" + Superlative + @")\b|(?<x>" + ZhSuperlative + @")(?:的)?(?<one>那?一?[个篇条款家趟班封](?!人))?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex OneWord();

    [GeneratedRegex(
        @"\b(?:the\s+)?(?:first|top|" + Superlative + @"|last)\s+(?<n>\uE00B+)|(?:the\s+)?(?<n>\uE00B+)\s+(?:(?:of\s+the\s+)?(?:" + Superlative + @"|top|first))\b|(?:前|头)(?<n>\uE00B+)|最新的?(?<n>\uE00B+)|(?<n>\uE00B+)(?:最新|最近)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex CountSaid();

    [GeneratedRegex(@"(?<!\bat\s)\b(?:all|every|each)\b(?!\s+(?:day|night))(?:\s+of)?(?:\s+the)?|(?:所有|全部)的?", RegexOptions.CultureInvariant)]
    private static partial Regex All();

    public static GoalConstraints Read(MarkedGoal goal, GoalConstraints constraints, IntentKind kind)
    {
        var count = Count(goal, kind);
        var sort = Said(goal) ?? WithMost(goal) ?? Superlatives(goal, count is not null);
        // What is booked or bought is one thing, in every language.
        if (kind is IntentKind.Transact && count is null && sort is { PicksOne: false } && !SortSaid().IsMatch(goal.Masked))
            sort = sort with { PicksOne = true };
        return constraints with { Sort = sort, Count = count };
    }

    private static CountWish? Count(MarkedGoal goal, IntentKind kind)
    {
        var said = CountSaid().Match(goal.Masked);
        var piece = said.Success ? goal.PieceAt(said.Groups["n"].Index)
            : kind == IntentKind.FindAndReport ? goal.Pieces.FirstOrDefault(p => p.Kind == PieceKind.Number && p.Unit is "articles" or "article" or "papers" or "results" or "items" or "reviews" or "篇" or "条" or "本") : null;
        if (piece is not null && int.TryParse(piece.Value, CultureInfo.InvariantCulture, out var number))
        {
            var text = said.Success ? goal.Words(new TextSpan(said.Index, said.Length)) : goal.Words(piece.Span);
            goal.Take(piece.Span);
            return new CountWish(number, text);
        }
        var all = All().Match(goal.Masked);
        return all.Success ? new CountWish(null, goal.Words(new TextSpan(all.Index, all.Length))) : null;
    }

    private static SortWish? Said(MarkedGoal goal)
    {
        var match = SortSaid().Match(goal.Masked);
        if (!match.Success)
            return null;
        var words = goal.Words(new TextSpan(match.Groups["x"].Index, match.Groups["x"].Length));
        goal.Take(new TextSpan(match.Index, match.Length));
        return new SortWish(words, WayOf(words));
    }

    [GeneratedRegex(@"\b(?:with|at|for|has|having)\s+the\s+(?<x>(?:best|highest|top|lowest|cheapest|least|shortest|fastest|most)\s+(?:(?:guest|user|customer|review|overall|total|travel|flight|flying)\s+)?(?:ratings?|score|reviews?|stars|price|fare|rate|cost|time|duration|journey))\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex MostOf();

    /// <summary>"The one with the best rating".</summary>
    private static SortWish? WithMost(MarkedGoal goal)
    {
        if (MostOf().Match(goal.Masked) is not { Success: true } match)
            return null;
        var words = match.Groups["x"].Value;
        goal.Take(new TextSpan(match.Index, match.Length));
        return new SortWish(words, WayOf(words), PicksOne: true);
    }

    private static SortWish? Superlatives(MarkedGoal goal, bool many)
    {
        var match = OneWord().Match(goal.Masked);
        if (!match.Success)
            return null;
        var words = goal.Words(new TextSpan(match.Groups["x"].Index, match.Groups["x"].Length));
        // In English one is meant when a singular noun follows: "the cheapest flight", not "the newest articles".
        var one = !many && (match.Groups["one"].Success || (match.Groups["the"].Success && Singular(goal.Masked, match.Index + match.Length)));
        goal.Take(new TextSpan(match.Index, match.Length));
        return new SortWish(words, WayOf(words), one);
    }

    private static bool Singular(string text, int at)
    {
        var noun = NextWords().Match(text, at);
        return noun.Success && Stemmer.Stem(noun.Groups["last"].Value) == noun.Groups["last"].Value;
    }

    [GeneratedRegex(@"\G\s+(?:[a-z-]+\s+){0,2}?(?<last>[a-z]+)(?=$|[,.;!?]|\s+(?:from|to|on|in|about|of|for|with|under|at|that|and)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex NextWords();

    private static string? WayOf(string words) =>
        Synonyms.Best(words, ConceptKind.Way, 0.3) ?? (words.Contains("price", StringComparison.Ordinal) || words.Contains("价格", StringComparison.Ordinal) ? "cheapest" : words is "旧到新" ? "oldest" : words is "新到旧" or "最近" or "recent" or "时间" or "date" or "日期" ? Concepts.Newest : null);
}
