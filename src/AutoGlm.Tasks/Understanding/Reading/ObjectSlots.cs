using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Understanding.Reading;

/// <summary>Slots told by the verb's object: what is searched for, what is bought.</summary>
internal static partial class ObjectSlots
{
    [GeneratedRegex(@"^(?:the\s+|a\s+|an\s+|some\s+|any\s+|all\s+)*(?:list\s+of\s+)?(?:articles?|papers?|publications?|results?|messages?|emails?|documents?|books?|news|listings?|products?|items?|information|info|posts?|price|name|title|number|address|phone|reviews?|page|website|site|mail|order|status|weather|文章|论文|文献)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PlainObject();

    /// <summary>Whether the words only say what sort of thing is looked for: "articles", "the latest news".</summary>
    public static bool IsPlain(string words) => PlainObject().Match(words) is { Success: true } match && match.Length == words.Length;

    public static void Add(MarkedGoal goal, GoalLanguage language, Intent intent, List<Slot> slots)
    {
        if (intent.ObjectPhrase is not { Length: > 1 } phrase || Concept(intent) is not { } concept || slots.Exists(s => s.Concept == concept))
            return;
        // A journey or a stay is looked for by its places and days, not by a keyword.
        if (concept == Concepts.Keyword && (PlainObject().IsMatch(phrase) || slots.Exists(s => s.Concept is Concepts.From or Concepts.To or Concepts.CheckIn)))
            return;
        var at = goal.Text.IndexOf(phrase, StringComparison.Ordinal);
        if (at < 0)
            return;
        var span = NameEnds.Cut(goal, new TextSpan(at, phrase.Length), concept, language);
        phrase = span.In(goal.Text);
        if (slots.Exists(s => s.Span is { } taken && taken.Overlaps(span)))
            return;
        var text = language == GoalLanguage.English ? Article().Replace(phrase, "") : phrase;
        slots.Add(new Slot { Concept = concept, Label = intent.Verb, Kind = SlotKind.Text, Value = text, Raw = phrase, Span = span });
    }

    private static string? Concept(Intent intent) => intent switch
    {
        { Kind: IntentKind.FindAndReport, Action: "search", Verb: "search for" or "search" or "look for" or "look up" or "find" or "find me" or "look at" or "research" or "browse for" or "搜索" or "检索" or "搜" or "搜一下" or "查找" or "寻找" or "找" or "查询" } => Concepts.Keyword,
        { Action: "order" or "add-to-cart" } => Concepts.Product,
        // "Book Thai Orchid for three": the thing booked is named.
        { Action: "book", ObjectPhrase: { } named } when IsPlaceName(named) => Concepts.Place,
        _ => null,
    };

    private static bool IsPlaceName(string named) =>
        TextFold.IsChinese(named[0]) ? ChinesePlaces.MayBeNamed(named)
        : LabelText.Of(named).Concepts is var concepts && (concepts.Count == 0 || (named.Contains(' ') && concepts[0].Coverage < 0.7))
            && (char.IsUpper(named[0]) || LowerName().IsMatch(named));

    /// <summary>"Book canal street tomorrow": two words or more that mean nothing else.</summary>
    [GeneratedRegex(@"^(?!(?:a|an|the|it|me|us|my|our|for|at|in|on|some|any|another|this|that|one|something|somewhere|dinner|lunch|breakfast|brunch)\b)[a-z'&-]+(?:\s[a-z'&-]+){1,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex LowerName();

    [GeneratedRegex(@"^(?:the|a|an|some|any)\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Article();
}
