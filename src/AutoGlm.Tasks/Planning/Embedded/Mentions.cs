using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding;

namespace AutoGlm.Tasks.Planning.Embedded;

/// <summary>
/// Names that both the goal and the screen use word for word: the goal says "Harbour Quay", and the screen offers it.
/// What is offered under a name of the goal is wanted, even where reading the goal alone could not tell what the name is.
/// </summary>
internal static class Mentions
{
    public const string Prefix = "named ";
    private const int FewestLetters = 4;
    private const int MostLetters = 60;

    public static IEnumerable<Want> On(ObservationIndex index, GoalModel goal)
    {
        if (goal.IsProgram || goal.Slots.Any(slot => slot.Kind == SlotKind.Text && slot.Concept is Concepts.Place or Concepts.Product or Concepts.Title or Concepts.Keyword))
            return [];
        var folded = TextFold.InPlace(goal.Goal);
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in Offered(index, goal))
        {
            if (name.Length is >= 3 and <= MostLetters && Place(folded, name) is { } at && !goal.Slots.Any(slot => slot.Span is { } span && span.Start < at + name.Length && at < span.End))
                found.TryAdd(TextFold.Fold(name), name);
        }

        // "Mill" beside "Old Mill Lane": the longer name is the one that was meant.
        return found.Where(pair => !found.Keys.Any(other => other.Length > pair.Key.Length && other.Contains(pair.Key, StringComparison.Ordinal)))
            .Select(pair => new Want(new Slot { Kind = SlotKind.Choice, Value = pair.Value, Raw = pair.Value }, Prefix + pair.Key));
    }

    /// <summary>Names of things to choose: options, radios, titles of cards. Commands are no names.</summary>
    private static IEnumerable<string> Offered(ObservationIndex index, GoalModel goal)
    {
        foreach (var node in index.Nodes)
        {
            foreach (var option in node.Options)
                yield return option.Trim();
            if (node.Name.Length == 0 || Synonyms.Best(node.Name, ConceptKind.Action, 0.6) is not null)
                continue;
            if (node.Role is "radio" or "option" or "menuitemradio" || node.Role == "button" && goal.Intent.Kind == IntentKind.Transact && index.ContainerOf(node) is not { Role: "form" or "dialog" or "navigation" } || node.Role is "heading" or "text" or "rowheader" or "link" && index.ContainerOf(node) is { Role: not ("form" or "dialog" or "navigation") })
                yield return node.Name.Trim();
        }
    }

    private static int? Place(string goal, string name)
    {
        var folded = TextFold.Fold(name);
        if (folded.Length == 0 || !folded.Any(char.IsLetter) || !TextFold.IsChinese(folded[0]) && folded.Length < FewestLetters)
            return null;
        var at = goal.IndexOf(folded, StringComparison.Ordinal);
        if (at < 0)
            return null;
        var bounded = TextFold.IsChinese(folded[0]) || (at == 0 || !char.IsLetterOrDigit(goal[at - 1])) && (at + folded.Length == goal.Length || !char.IsLetterOrDigit(goal[at + folded.Length]));
        return bounded ? at : null;
    }
}
