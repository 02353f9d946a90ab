using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Reading.Sheets;

/// <summary>Sheets from lists, articles, cards: boxes of one kind beside each other.</summary>
internal static class ItemSheets
{
    private const int LongestItem = 1500;

    public static IEnumerable<Sheet> Find(ObservationIndex index)
    {
        foreach (var parent in index.Nodes)
        {
            if (parent.Children.Count < 2 || parent.Role is "row" or "menu" or "menubar" or "tablist" or "combobox" or "select" || !index.IsReachable(parent))
                continue;
            foreach (var group in parent.Children.Where(IsItem).GroupBy(child => (child.Role, child.Tag)))
            {
                var things = group.Where(item => index.TextOf(item).Length is > 0 and < LongestItem).Select(item => (IReadOnlyList<UiNode>)[.. Leaves.In(index, item)]).Where(leaves => leaves.Count > 0).ToList();
                if (things.Count > 1 && ItemCells.Combine(index, things, TitleOf(index, parent, group.First())) is { } sheet)
                    yield return sheet;
            }
        }
    }

    private static bool IsItem(UiNode node) =>
        node.Role is "listitem" or "article" or "group" or "region" or "option" or "figure" or "treeitem" or "definition" || node.Role is "generic" or "link" && node.Children.Count > 1;

    private static string TitleOf(ObservationIndex index, UiNode parent, UiNode first) =>
        string.Join(' ', new[] { parent.Role == "root" ? "" : parent.Name.Length < 60 ? parent.Name : "", index.SectionOf(first) ?? "" }.Where(text => text.Length > 0).Distinct(StringComparer.Ordinal));
}
