using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Setting;

/// <summary>Lists of suggestions that a field brings up while it is typed into.</summary>
internal static class Suggestions
{
    private const double FarBelow = 420;
    private static readonly string[] Asked = [Concepts.City, Concepts.From, Concepts.To, Concepts.Place, Concepts.Address, Concepts.Recipient, "country", "airport", "station"];

    /// <summary>The one that is the value, or the only one that begins with it.</summary>
    public static UiNode? Find(Situation situation, UiNode field, string value)
    {
        var offered = Offered(situation, field).ToList();
        var exact = offered.FirstOrDefault(node => TextFold.Fold(Text(situation, node)) == TextFold.Fold(value));
        if (exact is not null)
            return exact;
        return offered
            .Select(node => (Node: node, Score: Score(Text(situation, node), value)))
            .Where(pair => pair.Score >= 0.6)
            .OrderByDescending(pair => pair.Score)
            .FirstOrDefault().Node;
    }

    /// <summary>Whether the field is of a kind that offers suggestions.</summary>
    public static bool MayCome(Situation situation, UiNode field) =>
        field.Role == "combobox" || Asked.Any(concept => Synonyms.Speaks(situation.Index.LabelOf(field), concept) || Synonyms.Speaks(field.Placeholder, concept));

    /// <summary>What stands in a list just below or above the field, or is an option by its role.</summary>
    public static IEnumerable<UiNode> Offered(Situation situation, UiNode field)
    {
        var index = situation.Index;
        foreach (var node in index.Nodes)
        {
            if (node.Ref == field.Ref || !index.IsReachable(node) || Text(situation, node) is not { Length: > 0 and < 120 })
                continue;
            if (node.Role == "option" && !index.AncestorsOf(node).Any(above => above.Options.Count > 0))
                yield return node;
            else if (node.Role is "listitem" or "menuitem" or "button" or "generic" or "treeitem" && UnderField(index, node, field) && (UiRoles.IsInteractive(node) || InFloat(index, node)))
                yield return node;
        }
    }

    private static bool InFloat(ObservationIndex index, UiNode node) => index.AncestorsOf(node).Take(3).Any(above => above.Is(UiStates.Floating) || above.Role is "listbox" or "menu");

    private static bool UnderField(ObservationIndex index, UiNode node, UiNode field) =>
        node.Box is { } box && field.Box is { } own && box.X < own.Right && box.Right > own.X && (box.Y >= own.Bottom - 4 && box.Y - own.Bottom < FarBelow || box.Bottom <= own.Y + 4 && own.Y - box.Bottom < FarBelow) && InFloat(index, node);

    private static string Text(Situation situation, UiNode node) => node.Name.Length > 0 ? node.Name : situation.Index.TextOf(node);

    private static double Score(string offered, string value)
    {
        var (one, other) = (TextFold.Fold(offered), TextFold.Fold(value));
        if (one.StartsWith(other, StringComparison.Ordinal))
            return one.Length == other.Length || !char.IsLetterOrDigit(one[other.Length]) || TextFold.IsChinese(one[^1]) ? 0.9 - Math.Min(0.2, (one.Length - other.Length) * 0.005) : 0.5;
        return one.Contains(other, StringComparison.Ordinal) ? 0.75 : Similarity.Of(value, offered);
    }
}
