namespace AutoGlm.Tasks.Observing;

/// <summary>Finds what lies over the page, and which of it blocks the page.</summary>
internal static class OverlayFinder
{
    private const double BlockingShare = 0.4;

    /// <summary>Part of the view that a bar is at most high.</summary>
    private const double BarHeight = 0.2;

    /// <summary>Part of the view that a bar is at least wide.</summary>
    private const double BarWidth = 0.5;

    /// <summary>Dialogs and floating boxes that hold something, outermost only within a floating one, topmost first.</summary>
    public static IReadOnlyList<UiNode> Find(ObservationIndex index)
    {
        var found = new List<UiNode>();
        var all = index.InteractivesIn(0);
        for (var i = 1; i < index.Count; i++)
        {
            var node = index.NodeAt(i);
            var dialog = UiRoles.IsDialog(node);
            if (!dialog && (!node.Is(UiStates.Floating) || UiRoles.FloatsHarmlessly(node) || index.IsInteractiveAt(i)))
                continue;
            if (!index.IsInViewport(node) || index.TextSpan(i).IsEmpty && index.InteractivesIn(i) == 0)
                continue;
            // Applications often put all they have into one fixed box: that is the page, not something over it.
            if (!dialog && index.InteractivesIn(i) > 3 && index.InteractivesIn(i) > all * 0.8 && !CoversSomething(index, i))
                continue;
            if (!dialog && found.Count > 0 && index.IsWithin(node, found[^1]))
                continue;
            found.Add(node);
        }

        found.Reverse();
        return found;
    }

    public static UiNode? Blocking(ObservationIndex index) => index.Overlays.FirstOrDefault(node => Blocks(index, node));

    private static bool Blocks(ObservationIndex index, UiNode node)
    {
        if (node.Is(UiStates.Modal))
            return true;
        if (node.Box is not { } box)
            return UiRoles.IsDialog(node);
        if (!UiRoles.IsDialog(node) && (box.Height < index.Observation.Viewport.Height * BarHeight && box.Width > index.Observation.Viewport.Width * BarWidth && IsBesides(index, node) && !CoversSomething(index, index.PositionOf(node)) || IsOneOfMany(index, node, box) && !CoversSomething(index, index.PositionOf(node))))
            return false;
        var view = index.Observation.Viewport;
        var screen = new Box(0, 0, view.Width, view.Height);
        if (screen.Area <= 0)
            return UiRoles.IsDialog(node);
        var width = Math.Min(box.Right, screen.Right) - Math.Max(box.X, 0);
        var height = Math.Min(box.Bottom, screen.Bottom) - Math.Max(box.Y, 0);
        var share = width <= 0 || height <= 0 ? 0 : width * height / screen.Area;
        return share > BlockingShare || box.Contains(screen.Center)
            || (UiRoles.IsDialog(node) && CoversSomething(index, index.PositionOf(node)));
    }

    /// <summary>A bar that sticks to an edge lies on a layer of its own and over nothing: most of what can be used stands beside it in plain view.</summary>
    private static bool IsBesides(ObservationIndex index, UiNode node)
    {
        var position = index.PositionOf(node);
        var beside = 0;
        for (var i = 1; i < index.Count; i++)
        {
            if ((i < position || i >= index.EndAt(position)) && index.IsInteractiveAt(i) && index.IsInViewport(index.NodeAt(i)))
                beside++;
        }

        return beside > index.InteractivesIn(position);
    }

    /// <summary>Windows of one make that stand side by side are the page itself.</summary>
    private static bool IsOneOfMany(ObservationIndex index, UiNode node, Box box) =>
        index.Overlays.Any(other => other != node && other.Role == node.Role && other.Tag == node.Tag && other.Box is { } beside && Math.Abs(beside.Width - box.Width) < 2);

    /// <summary>Whether a control outside it is covered, which an overlay does and the page's own frame doesn't.</summary>
    private static bool CoversSomething(ObservationIndex index, int overlay)
    {
        for (var i = 1; i < index.Count; i++)
        {
            if ((i < overlay || i >= index.EndAt(overlay)) && index.IsInteractiveAt(i) && index.NodeAt(i).Is(UiStates.Covered))
                return true;
        }

        return false;
    }
}
