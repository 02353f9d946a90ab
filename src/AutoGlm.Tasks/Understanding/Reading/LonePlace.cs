using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Understanding.Reading;

/// <summary>A name that stands alone between commas is where to book: "Table for 2, Thai Orchid, Friday 8pm".</summary>
internal static partial class LonePlace
{
    [GeneratedRegex(@"(?<=^|[,;:.，；：。\n])\s*(?<v>[^,;:.，；：。\n\uE000-\uE00F]+?)\s*(?=$|[,;:.，；：。\n])", RegexOptions.CultureInvariant)]
    private static partial Regex Clause();

    [GeneratedRegex(@"^(?:\p{Lu}[\p{L}'’&-]*)(?:\s+(?:\p{Lu}[\p{L}'’&-]*|of|and|the|on|in|&))*$|^[\u4e00-\u9fff·]{2,8}$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    public static void Add(MarkedGoal goal, Intent intent, List<Slot> slots)
    {
        if (intent.Action != "book" || slots.Exists(s => s.Concept == Concepts.Place) || goal.Pieces.Any(p => p.Kind == PieceKind.Quoted))
            return;
        foreach (Match match in Clause().Matches(goal.Masked))
        {
            var span = new TextSpan(match.Groups["v"].Index, match.Groups["v"].Length);
            var text = span.In(goal.Text);
            if (!Name().IsMatch(text) || LabelText.Of(text).Concepts.Count > 0 || slots.Exists(s => s.Span is { } taken && taken.Overlaps(span)) || HasVerb(text))
                continue;
            slots.Add(new Slot { Concept = Concepts.Place, Kind = SlotKind.Text, Value = text, Raw = text, Span = span });
            return;
        }
    }

    private static bool HasVerb(string text) => IntentWords.Chinese.Any(w => text.Contains(w.Text, StringComparison.Ordinal)) || IntentWords.English.Any(w => text.StartsWith(w.Text + " ", StringComparison.OrdinalIgnoreCase));
}
