using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Reading.Sheets;

/// <summary>Sheets of things without boxes of their own, told apart by what comes back in each: a heading, or a control of the same name.</summary>
internal static class SegmentSheets
{
    private const int Fewest = 2;
    private const int MostPieces = 14;

    public static IEnumerable<Sheet> Find(ObservationIndex index)
    {
        foreach (var parent in index.Nodes)
        {
            if (parent.Children.Count < 4 || parent.Role is "row" or "menu" or "tablist" or "menubar" or "radiogroup" or "listbox" || UiRoles.IsTable(parent) || !index.IsReachable(parent))
                continue;
            var pieces = parent.Children.Where(child => Leaves.IsLeaf(index, child)).ToList();
            var things = ByHeadings(pieces) ?? ByControls(index, pieces);
            if (things is not null && ItemCells.Combine(index, things, index.SectionOf(parent) ?? "") is { } sheet)
                yield return sheet;
        }
    }

    private static List<IReadOnlyList<UiNode>>? ByHeadings(List<UiNode> pieces)
    {
        var level = pieces.Where(UiRoles.IsHeading).GroupBy(node => node.Level).OrderByDescending(group => group.Count()).FirstOrDefault();
        if (level is null || level.Count() < Fewest)
            return null;
        var things = new List<List<UiNode>>();
        foreach (var piece in pieces)
        {
            if (UiRoles.IsHeading(piece) && piece.Level == level.Key)
                things.Add([piece]);
            else if (things.Count > 0)
                things[^1].Add(piece);
        }

        return Bounded(things);
    }

    /// <summary>A control that comes back under one name ends each thing; where more follow it (edit, delete), the last of them does.</summary>
    private static List<IReadOnlyList<UiNode>>? ByControls(ObservationIndex index, List<UiNode> pieces)
    {
        var names = pieces.Where(Leaves.IsControl).GroupBy(node => (node.Role, Name: index.LabelOf(node))).Where(group => group.Count() >= Fewest).ToList();
        if (names.Count == 0)
            return null;
        var most = names.Max(group => group.Count());
        var last = names.Where(group => group.Count() == most).MaxBy(group => pieces.IndexOf(group.First()))!.Key;
        var things = new List<List<UiNode>> { new() };
        foreach (var piece in pieces)
        {
            things[^1].Add(piece);
            if (Leaves.IsControl(piece) && (piece.Role, index.LabelOf(piece)) == last)
                things.Add([]);
        }

        things.RemoveAll(thing => thing.Count < 2);
        return Bounded(things);
    }

    private static List<IReadOnlyList<UiNode>>? Bounded(List<List<UiNode>> things)
    {
        if (things.Count < Fewest)
            return null;
        // What stands before the first thing (a title, a search field) is none of it.
        var usual = things.Skip(1).Max(thing => thing.Count);
        if (things[0].Count > usual)
            things[0] = things[0][^usual..];
        return usual > MostPieces ? null : [.. things];
    }
}
