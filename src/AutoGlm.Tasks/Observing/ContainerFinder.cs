namespace AutoGlm.Tasks.Observing;

/// <summary>Finds the nodes that hold one thing each: by role, or as boxes of one kind repeated beside each other.</summary>
internal static class ContainerFinder
{
    public static bool[] Find(ObservationIndex index)
    {
        var found = new bool[index.Count];
        for (var i = 1; i < index.Count; i++)
        {
            var node = index.NodeAt(i);
            if (UiRoles.IsContainer(node))
                found[i] = true;
            if (node.Children.Count > 1)
                MarkRepeated(index, i, found);
        }

        if (index.NodeAt(0).Children.Count > 1)
            MarkRepeated(index, 0, found);
        return found;
    }

    private static void MarkRepeated(ObservationIndex index, int parent, bool[] found)
    {
        var first = -1;
        for (var child = parent + 1; child < index.EndAt(parent); child = index.EndAt(child))
        {
            if (!CouldBeCard(index, child))
                continue;
            if (first >= 0 && Alike(index, first, child))
                found[child] = found[first] = true;
            first = child;
        }
    }

    private static bool CouldBeCard(ObservationIndex index, int at)
    {
        var node = index.NodeAt(at);
        return node.Children.Count > 1
            && node.Role is "generic" or "listitem" or "article" or "link" or "button" or "option" or "region" or "figure" or "section"
            && index.InteractivesIn(at) > 0
            && index.TextSpan(at).Length is > 0 and < 1500;
    }

    /// <summary>Same role and element, and the same kinds of children but for one or two more or less.</summary>
    private static bool Alike(ObservationIndex index, int a, int b)
    {
        var (one, other) = (index.NodeAt(a), index.NodeAt(b));
        if (one.Role != other.Role || one.Tag != other.Tag || Math.Abs(one.Children.Count - other.Children.Count) > 2)
            return false;
        var same = 0;
        foreach (var child in one.Children)
        {
            foreach (var counterpart in other.Children)
            {
                if (child.Role != counterpart.Role || child.Tag != counterpart.Tag)
                    continue;
                same++;
                break;
            }
        }

        return same >= Math.Max(1, Math.Min(one.Children.Count, other.Children.Count) - 1);
    }
}
