namespace AutoGlm.Tasks.Observing;

/// <summary>Finds the title over each node.</summary>
internal static class SectionFinder
{
    /// <summary>For each position the position of its title, or −1.</summary>
    public static int[] Find(ObservationIndex index)
    {
        var sections = new int[index.Count];
        // The title that holds, so far in reading order, for what comes next in each node.
        var current = new int[index.Count];
        for (var i = 0; i < index.Count; i++)
        {
            var node = index.NodeAt(i);
            var parent = index.ParentAt(i);
            sections[i] = parent < 0 ? -1 : current[parent];
            current[i] = node.Name.Length > 0 && UiRoles.TakesTitle(node) ? i : sections[i];
            if (UiRoles.IsHeading(node) && !index.TextSpan(i).IsEmpty)
                HoldFromHere(index, current, i);
        }

        return sections;
    }

    /// <summary>A heading wrapped in a box of its own (a header bar) titles what follows the box.</summary>
    private static void HoldFromHere(ObservationIndex index, int[] current, int heading)
    {
        var length = index.TextSpan(heading).Length;
        var own = index.InteractivesIn(heading);
        for (var box = index.ParentAt(heading); box >= 0; box = index.ParentAt(box))
        {
            current[box] = heading;
            if (index.TextSpan(box).Length > length + 60 || index.InteractivesIn(box) > own || index.IsContainerAt(box))
                return;
        }
    }
}
