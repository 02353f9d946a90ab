using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Understanding.Reading;

/// <summary>
/// Names that stand alone between commas say where and for whom to book: "Table for 2, Thai Orchid, Friday 8pm, Bob
/// Stone", 望江楼，周五晚上七点，两位，何静. The place comes first, unless the form of the words tells otherwise.
/// </summary>
internal static partial class LoneNames
{
    [GeneratedRegex(@"(?<=^|[,;:.，；：。、\n\uE000-\uE00F])\s*(?<v>[^,;:.，；：。、\n\uE000-\uE00F]+?)\s*(?=$|[,;:.，；：。、\n\uE000]|\s+(?:(?:for|on|at)\s+)?(?:the\s+)?[\uE007\uE008\uE00B])", RegexOptions.CultureInvariant)]
    private static partial Regex Clause();

    [GeneratedRegex(@"^(?!(?:Lunch|Dinner|Breakfast|Brunch|Supper|Tea|Table|Drinks)\b)(?:\p{Lu}[\p{L}'’&-]*)(?:\s+(?:\p{Lu}[\p{L}'’&-]*|of|and|the|on|in|&))*$", RegexOptions.CultureInvariant)]
    private static partial Regex Capitalised();

    [GeneratedRegex(@"^(?:(?:Mr|Mrs|Ms|Dr|Prof)\.?\s+)?\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]*){1,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Person();

    public static void Add(MarkedGoal goal, Intent intent, List<Slot> slots)
    {
        if (intent.Action != Concepts.Book)
            return;
        var needsPlace = !slots.Exists(s => s.Concept == Concepts.Place) && !goal.Pieces.Any(p => p.Kind == PieceKind.Quoted);
        var needsPerson = !slots.Exists(s => s.Concept is Concepts.PersonName or Concepts.LastName);
        var free = Clause().Matches(goal.Masked)
            .Select(m => new TextSpan(m.Groups["v"].Index, m.Groups["v"].Length))
            .Where(span => !slots.Exists(s => s.Span is { } taken && taken.Overlaps(span)))
            .ToList();
        if (needsPlace && Place(goal, free, needsPerson) is { } place)
        {
            slots.Add(Make(goal, place, Concepts.Place));
            free.Remove(place);
        }
        if (needsPerson && PersonAmong(goal, free) is { } person)
            slots.Add(Make(goal, person, Concepts.PersonName));
    }

    private static TextSpan? Place(MarkedGoal goal, List<TextSpan> free, bool needsPerson)
    {
        var named = free.FindIndex(span => ChinesePlaces.IsNamed(span.In(goal.Text)));
        if (named < 0)
            named = free.FindIndex(span => IsEnglishName(span.In(goal.Text)) || ChinesePlaces.MayBeNamed(span.In(goal.Text)));
        if (named < 0)
            return null;
        // A lone 何静 behind the rest is rather who comes than where.
        var person = needsPerson && free[named].Start > 0 && ChineseNames.IsName(free[named].In(goal.Text)) && free.Count(span => ChinesePlaces.MayBeNamed(span.In(goal.Text))) == 1;
        return person ? null : free[named];
    }

    /// <summary>English names have no form of their own; only the last words of all are taken for one.</summary>
    private static TextSpan? PersonAmong(MarkedGoal goal, List<TextSpan> free)
    {
        foreach (var span in free)
            if (ChineseNames.IsName(span.In(goal.Text)))
                return span;
        return free.Count > 0 && free[^1] is var last && Person().IsMatch(last.In(goal.Text)) && IsEnglishName(last.In(goal.Text)) && goal.Masked[last.End..].All(c => !char.IsLetter(c)) ? last : null;
    }

    private static bool IsEnglishName(string text) =>
        Capitalised().IsMatch(text) && (LabelText.Of(text).Concepts is var concepts && (concepts.Count == 0 || (text.Contains(' ') && concepts[0].Coverage < 0.7)))
        && !IntentWords.English.Any(w => text.StartsWith(w.Text + " ", StringComparison.OrdinalIgnoreCase));

    private static Slot Make(MarkedGoal goal, TextSpan span, string concept) =>
        new() { Concept = concept, Kind = SlotKind.Text, Value = span.In(goal.Text), Raw = span.In(goal.Text), Span = span };
}
