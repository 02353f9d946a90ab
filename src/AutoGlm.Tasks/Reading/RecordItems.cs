using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Reading;

/// <summary>Finds the list a page is about: the group of alike things that carries most of its content.</summary>
internal static class RecordItems
{
    /// <summary>What says no more than this is a mark or a button rather than a record.</summary>
    private const int Least = 8;

    public static IReadOnlyList<UiNode> Find(ObservationIndex index)
    {
        IReadOnlyList<UiNode> best = [];
        var bestScore = 0.0;
        foreach (var parent in index.Nodes)
        {
            if (parent.Children.Count == 0 || parent.Role is "navigation" or "menu" or "menubar" or "tablist" or "listbox" or "contentinfo" or "banner" or "select" or "combobox")
                continue;
            foreach (var group in Groups(index, parent))
            {
                var score = ScoreOf(index, group);
                if (score > bestScore)
                    (best, bestScore) = (group, score);
            }
        }

        return best;
    }

    private static IEnumerable<List<UiNode>> Groups(ObservationIndex index, UiNode parent)
    {
        var rows = parent.Children.Where(child => child.Role == "row" && child.Children.Any(cell => cell.Role is "cell" or "gridcell" or "rowheader")).ToList();
        if (rows.Count > 0)
            yield return rows;
        foreach (var alike in parent.Children.Where(child => child.Role is "listitem" or "article" or "generic" or "group" or "region" or "link").GroupBy(child => (child.Role, child.Tag)))
        {
            var items = alike.Where(child => Length(index.TextOf(child)) > Least).ToList();
            if (items.Count > 1 || items.Count == 1 && items[0].Role is "article")
                yield return items;
        }
    }

    /// <summary>What a text of Chinese says in one character takes others two or more.</summary>
    private static int Length(string text) => text.Length + text.Count(TextFold.IsChinese);

    private static double ScoreOf(ObservationIndex index, List<UiNode> items)
    {
        if (!index.IsReachable(items[0]) || index.AncestorsOf(items[0]).Any(ancestor => ancestor.Role is "navigation" or "contentinfo" or "banner" or "listbox" or "menu"))
            return 0;
        var text = items.Average(item => Math.Min(400, index.TextOf(item).Length));
        var linked = items.Count(item => item.Role == "link" || Linked(index, item));
        var fields = items.Count(item => Asks(index, item));
        var aside = index.AncestorsOf(items[0]).Any(ancestor => ancestor.Role is "complementary" or "form" or "search" or "group");
        return text * Math.Sqrt(items.Count) * (0.4 + (0.6 * linked / items.Count)) * (fields * 2 > items.Count ? 0.2 : 1) * (aside ? 0.4 : 1);
    }

    private static bool Linked(ObservationIndex index, UiNode item)
    {
        foreach (var node in index.DescendantsOf(item))
        {
            if (node.Role is "link" or "heading")
                return true;
        }

        return false;
    }

    private static bool Asks(ObservationIndex index, UiNode item)
    {
        foreach (var node in index.DescendantsOf(item))
        {
            if (UiRoles.IsField(node))
                return true;
        }

        return false;
    }
}
