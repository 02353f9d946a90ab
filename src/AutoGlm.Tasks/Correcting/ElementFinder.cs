using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Planning.Embedded;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Correcting;

/// <summary>Finds a described element again on a screen that may have been drawn anew: by role and name, by name alone, by label.</summary>
internal static class ElementFinder
{
    /// <summary>Null when it isn't there, or several fit and nothing tells which.</summary>
    public static UiNode? Find(DescribedElement wanted, ObservationIndex index)
    {
        var said = wanted.Name.Length > 0 ? wanted.Name : wanted.Label ?? "";
        if (said.Length == 0)
            return null;
        var words = TextFold.Fold(said);
        var there = index.Nodes.Skip(1).Where(node => !node.Is(UiStates.Covered) && index.IsReachable(node)).ToList();
        var named = there.Where(node => TextFold.Fold(wanted.Name.Length > 0 ? node.Name : ElementWords.LabelOf(index, node)) == words || Cut(node.Name) == words).ToList();
        return Pick(named.Where(node => node.Role == wanted.Role), wanted, index)
            ?? Pick(named.Where(UiRoles.IsInteractive), wanted, index)
            ?? Pick(there.Where(node => node.Role == wanted.Role && TextFold.Fold(ElementWords.LabelOf(index, node)) is { Length: > 0 } label && (label == words || wanted.Label is { } other && label == TextFold.Fold(other))), wanted, index);
    }

    /// <summary>Whether a node may be it as far as what it stands in tells: what is in another row or card is another thing.</summary>
    public static bool Fits(UiNode node, DescribedElement wanted, ObservationIndex index) =>
        wanted.Near is null || StandsIn(node, wanted.Near, index) || (index.RowOf(node) is null && !IsOneOfMany(index, node));

    private static UiNode? Pick(IEnumerable<UiNode> candidates, DescribedElement wanted, ObservationIndex index)
    {
        var left = candidates.ToList();
        if (wanted.Near is { } near && left.Where(node => StandsIn(node, near, index)).ToList() is { Count: > 0 } beside)
            left = beside;
        else if (left.Count == 1 && !Fits(left[0], wanted, index))
            return null;
        else if (left.Count > 1 && wanted.Near is not null)
            return null;
        if (left.Count > 1 && wanted.Place is { } place)
            left = [.. left.Where(node => ElementWords.PlaceOf(index.Observation, node) == place)];
        return left.Count == 1 ? left[0] : null;
    }

    private static bool StandsIn(UiNode node, string near, ObservationIndex index) =>
        ElementWords.TitleAround(index, node) is { } title && TextFold.Fold(title).StartsWith(TextFold.Fold(near), StringComparison.Ordinal)
        || (index.RowOf(node) ?? Card(index, node)) is { } box && box.SelfAndDescendants().Any(inner => TextFold.Fold(inner.Name) == TextFold.Fold(near));

    private static bool IsOneOfMany(ObservationIndex index, UiNode node) => Card(index, node) is not null;

    private static UiNode? Card(ObservationIndex index, UiNode node) => Scope.CardOf(index, node);

    /// <summary>Long names were cut when they were written down.</summary>
    private static string? Cut(string name) => name.Length > 120 ? TextFold.Fold(name[..120]) : null;
}
