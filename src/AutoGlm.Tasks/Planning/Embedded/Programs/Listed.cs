using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>Finds things that stand in a row with their likes, and what they are dropped into.</summary>
internal static class Listed
{
    /// <summary>The thing's likes, itself among them, in their order; alone when it has none.</summary>
    public static IReadOnlyList<UiNode> Family(Situation situation, UiNode node)
    {
        var index = situation.Index;
        // An entry of a list is told as such; pieces of it that look alike are no list of their own.
        var entry = index.AncestorsOf(node).Take(4).Prepend(node).FirstOrDefault(above => above.Role is "listitem" or "option" or "row" or "treeitem" or "article");
        for (var at = entry ?? node; index.ParentOf(at) is { } parent; at = parent)
        {
            var likes = parent.Children.Where(child => AreAlike(child, at)).ToList();
            if (likes.Count > 1)
                return likes;
        }

        return [node];
    }

    /// <summary>The list with the most things that look as if they could be moved.</summary>
    public static IReadOnlyList<UiNode> Largest(Situation situation, UiNode? within)
    {
        var best = new List<UiNode>();
        foreach (var parent in situation.Index.Nodes.Where(node => node.Children.Count > 1 && (within is null || situation.Index.IsWithin(node, within)) && situation.Index.IsReachable(node)))
        {
            var pieces = parent.Children.Where(child => child.Box is { Area: > 100 } && (situation.Index.TextOf(child) is { Length: > 0 } text ? text : situation.Index.LabelOf(child)).Length is > 0 and < 200).ToList();
            var likes = pieces.Select(one => pieces.FindAll(other => AreAlike(other, one))).MaxBy(alike => alike.Count) ?? [];
            if (likes.Count > best.Count || likes.Count == best.Count && likes.Count > 0 && Movable(likes[0]) && !Movable(best[0]))
                best = likes;
        }

        return best;
    }

    /// <summary>
    /// The part of the page that a title or label stands for: what holds it together with what belongs to it, but not
    /// its like neighbours, nor the thing that is to be put there.
    /// </summary>
    public static UiNode Zone(Situation situation, UiNode title, UiNode thing)
    {
        var index = situation.Index;
        var zone = title;
        var view = index.Observation.Viewport;
        while (index.ParentOf(zone) is { Role: not ("root" or "main") } parent
            && !index.IsWithin(thing, parent)
            && (zone.Role == "text" ? !parent.Children.Any(child => child != zone && AreAlike(child, zone) && IsBeside(child, zone)) : !parent.Children.Any(child => child != zone && AreAlike(child, zone)))
            && (parent.Box is not { } box || box.Area < view.Width * view.Height * 0.6))
            zone = parent;
        // Lists inside a column take what is dropped, its title may not.
        return zone.Children.FirstOrDefault(child => child.Role is "list" or "listbox" && child.Box is { Area: > 400 }) ?? zone;
    }

    /// <summary>Texts side by side are the titles of neighbours; one below the other they belong to one box.</summary>
    private static bool IsBeside(UiNode a, UiNode b) =>
        a.Box is { } first && b.Box is { } second && Math.Abs(first.Center.Y - second.Center.Y) < second.Height / 2;

    private static bool Movable(UiNode node) => node.Role is "listitem" or "option" or "row" or "treeitem" || node.Is(UiStates.Clickable);

    private static bool AreAlike(UiNode a, UiNode b)
    {
        if (a == b)
            return true;
        if (a.Role != b.Role || a.Tag != b.Tag || a.Box is not { } first || b.Box is not { } second)
            return false;
        var sameWidth = Math.Abs(first.Width - second.Width) <= Math.Max(4, second.Width * 0.15);
        var sameHeight = Math.Abs(first.Height - second.Height) <= Math.Max(4, second.Height * 0.15);
        return sameWidth || sameHeight;
    }
}
