using System.Globalization;
using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>Things of one kind and size that stand in rows and columns, and the one among them that is unlike the others.</summary>
internal static class Grids
{
    /// <summary>The thing in a row and a column, counted from 1 or, negative, from the end.</summary>
    public static UiNode? Cell(Situation situation, string place)
    {
        var parts = place.Split(',');
        var (row, column) = (int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture));
        var rows = Rows(Likes(situation));
        return At(rows, row) is { } line ? At(line, column) : null;
    }

    /// <summary>The one that differs, first by what it says, then by its looks; null where all are alike.</summary>
    public static UiNode? Unlike(Situation situation)
    {
        var likes = Likes(situation);
        return Lonely(likes, node => situation.Index.TextOf(node) is { Length: > 0 } text ? text : situation.Index.LabelOf(node))
            ?? Lonely(likes, node => Shapes.ColourOf(node) ?? "")
            ?? Lonely(likes, node => node.Description ?? "")
            ?? Lonely(likes, node => node.Key ?? "")
            ?? Lonely(likes, node => string.Create(CultureInfo.InvariantCulture, $"{node.Box!.Value.Width:0}x{node.Box!.Value.Height:0}"));
    }

    /// <summary>The largest family of things alike in kind and, nearly, in size.</summary>
    private static List<UiNode> Likes(Situation situation)
    {
        var index = situation.Index;
        var best = new List<UiNode>();
        foreach (var family in index.Nodes.Where(node => node.Role is not ("root" or "text" or "row") && node.Box is { Area: > 60 } && index.IsReachable(node)).GroupBy(node => (node.Role, node.Tag)))
        {
            var middle = family.OrderBy(node => node.Box!.Value.Area).ElementAt(family.Count() / 2).Box!.Value;
            var alike = family.Where(node => node.Box!.Value.Height > middle.Height * 0.6 && node.Box!.Value.Height < middle.Height * 1.6).ToList();
            if (Weight(alike) > Weight(best))
                best = alike;
        }

        return best;
    }

    /// <summary>Things that can be tapped count for more than what merely stands around them.</summary>
    private static double Weight(List<UiNode> nodes) => nodes.Count < 3 ? 0 : nodes.Count * (UiRoles.IsInteractive(nodes[0]) || UiRoles.IsCell(nodes[0]) || Shapes.IsShape(nodes[0]) ? 2 : 0.5);

    private static List<List<UiNode>> Rows(List<UiNode> nodes)
    {
        var rows = new List<List<UiNode>>();
        foreach (var node in nodes.OrderBy(node => node.Box!.Value.Center.Y))
        {
            if (rows.Count > 0 && node.Box!.Value.Center.Y - rows[^1][0].Box!.Value.Center.Y < rows[^1][0].Box!.Value.Height / 2)
                rows[^1].Add(node);
            else
                rows.Add([node]);
        }

        foreach (var row in rows)
            row.Sort((a, b) => a.Box!.Value.X.CompareTo(b.Box!.Value.X));
        return rows;
    }

    private static UiNode? Lonely(List<UiNode> nodes, Func<UiNode, string> look)
    {
        var groups = nodes.GroupBy(look, StringComparer.Ordinal).ToList();
        return groups.Count == 2 && groups.OrderBy(group => group.Count()).First().ToList() is [var one] && nodes.Count > 2 ? one : null;
    }

    private static T? At<T>(List<T> list, int place)
        where T : class
    {
        var at = place > 0 ? place - 1 : list.Count + place;
        return at >= 0 && at < list.Count ? list[at] : null;
    }
}
