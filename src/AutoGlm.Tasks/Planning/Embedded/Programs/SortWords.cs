using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>How pages call orders: "Price: low to high", "Newest", 价格从低到高, "Name ↑".</summary>
internal static partial class SortWords
{
    /// <summary>How well a choice stands for the order asked for, 0–1: its quality counts, and its direction where it tells one.</summary>
    public static double Fit(string label, Ordering order)
    {
        var whole = ConceptOf(order) is { } concept ? Synonyms.Strength(label, concept) : 0;
        var way = DirectionOf(label);
        if (way is { } falling && falling != order.Descending && whole < 0.9)
            return 0;
        var names = Names(label, order);
        // A choice that names the quality only may take both directions.
        return Math.Max(whole, names * (way is null ? 0.85 : 1));
    }

    /// <summary>How well a label names the quality, without its signs and words of direction.</summary>
    public static double Names(string label, Ordering order)
    {
        var bare = Signs().Replace(label, " ").Trim();
        if (bare.Length == 0)
            return 0;
        if (order.Attribute is not { } attribute)
            return Math.Max(Synonyms.Strength(label, "alphabetical"), Math.Max(Similarity.Of("name", bare), Similarity.Of("title", bare)));
        var shared = Synonyms.ConceptsOf(attribute).Select(hit => Math.Min(hit.Strength, Synonyms.Strength(bare, hit.Concept))).DefaultIfEmpty().Max();
        return Math.Max(Similarity.Of(attribute, bare), 0.95 * shared);
    }

    /// <summary>Whether a label says to begin with the most; null when it doesn't say.</summary>
    public static bool? DirectionOf(string label)
    {
        var folded = TextFold.Fold(label);
        return Falling().IsMatch(folded) ? true : Rising().IsMatch(folded) ? false : null;
    }

    private static string? ConceptOf(Ordering order)
    {
        if (order.Attribute is not { } attribute)
            return "alphabetical";
        if (Synonyms.Strength(attribute, Concepts.Price) >= 0.5)
            return order.Descending ? "dearest" : "cheapest";
        if (Synonyms.Strength(attribute, Concepts.Date) >= 0.5)
            return order.Descending ? "newest" : "oldest";
        return order.Descending && (Synonyms.Strength(attribute, "rating") >= 0.5 || Synonyms.Strength(attribute, "best-rated") >= 0.5) ? "best-rated" : null;
    }

    [GeneratedRegex(@"[↑↓▲▼△▽⬆⬇⇅↕˄˅]|\b(?:sort(?:ed)?(?:\s+by)?|order(?:ed)?\s+by|by|asc(?:ending)?|desc(?:ending)?|low(?:est)?|high(?:est)?|to|first|a\s*[-–]\s*z|z\s*[-–]\s*a|newest|oldest)\b|[:：()（）,，–-]|按|排序|从?[低高小大少多]到[低高小大少多]|升序|降序|优先", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Signs();

    [GeneratedRegex(@"\b(?:desc(?:ending)?|high(?:est)?\s+(?:to\s+low|first)|largest\s+first|most\s+first|z\s*(?:-|–|to)\s*a|newest|latest|best|highest)\b|高到低|大到小|多到少|降序|倒序|新到旧|↓|▼", RegexOptions.CultureInvariant)]
    private static partial Regex Falling();

    [GeneratedRegex(@"\b(?:asc(?:ending)?|low(?:est)?\s+(?:to\s+high|first)|smallest\s+first|a\s*(?:-|–|to)\s*z|oldest|earliest|cheapest|lowest)\b|低到高|小到大|少到多|升序|正序|旧到新|↑|▲", RegexOptions.CultureInvariant)]
    private static partial Regex Rising();
}
