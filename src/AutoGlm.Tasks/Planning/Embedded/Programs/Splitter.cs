using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>A bar between two panes that is drawn to give one more room, and the frame both panes fill.</summary>
/// <param name="Bar">What is taken hold of.</param>
/// <param name="Frame">Both panes together.</param>
internal sealed record Splitter(UiNode Bar, Box Frame)
{
    private const double Thickest = 20;
    private const double Shortest = 80;
    private const double MuchLonger = 1.3;

    /// <summary>Whether the panes stand side by side.</summary>
    public bool IsUpright => Bar.Box!.Value.Height > Bar.Box!.Value.Width;

    /// <summary>The only one on the screen; null when there is none, or several.</summary>
    public static Splitter? Find(Situation situation)
    {
        var bars = situation.Index.Nodes.Where(node => IsBar(situation, node)).ToList();
        if (bars.Count > 1)
            bars = bars.FindAll(node => node.Role == "separator");
        return bars is [var bar] && FrameOf(situation, bar) is { } frame ? new Splitter(bar, frame) : null;
    }

    /// <summary>What part of the frame lies before the bar, 0–1.</summary>
    public double Before => IsUpright ? (Bar.Box!.Value.Center.X - Frame.X) / Frame.Width : (Bar.Box!.Value.Center.Y - Frame.Y) / Frame.Height;

    /// <summary>Where the bar stands when so much lies before it.</summary>
    public Point At(double share) => IsUpright
        ? new Point(Frame.X + (Frame.Width * share), Bar.Box!.Value.Center.Y)
        : new Point(Bar.Box!.Value.Center.X, Frame.Y + (Frame.Height * share));

    private static bool IsBar(Situation situation, UiNode node) =>
        node.Box is { } box && Math.Min(box.Width, box.Height) is > 0 and <= Thickest && Math.Max(box.Width, box.Height) >= Shortest
        && (node.Role == "separator" || node.Role is "generic" or "graphics-symbol" && node.Name.Length == 0 && node.Children.Count == 0)
        && situation.Index.IsReachable(node) && FrameOf(situation, node) is not null;

    /// <summary>The box around the bar that is no longer than it and has room on both sides of it; else what the boxes beside it take up together. Texts don't tell: they end where their last word does.</summary>
    private static Box? FrameOf(Situation situation, UiNode bar)
    {
        var own = bar.Box!.Value;
        var upright = own.Height > own.Width;
        if (situation.Index.ParentOf(bar) is { Role: not "root", Box: { } around } && (upright ? around.Height <= own.Height * MuchLonger : around.Width <= own.Width * MuchLonger) && (upright ? around.X < own.X - Thickest && around.Right > own.Right + Thickest : around.Y < own.Y - Thickest && around.Bottom > own.Bottom + Thickest))
            return around;
        var beside = situation.Index.Nodes
            .Where(node => node != bar && node.Role is not ("root" or "main" or "text" or "heading" or "paragraph") && node.Box is { } box && !situation.Index.IsWithin(bar, node)
                && (upright ? box.Y >= own.Y - 2 && box.Bottom <= own.Bottom + 2 : box.X >= own.X - 2 && box.Right <= own.Right + 2))
            .Select(node => node.Box!.Value)
            .ToList();
        var before = beside.FindAll(box => upright ? box.Right <= own.X + 2 : box.Bottom <= own.Y + 2);
        var after = beside.FindAll(box => upright ? box.X >= own.Right - 2 : box.Y >= own.Bottom - 2);
        if (before.Count == 0 || after.Count == 0)
            return null;
        return upright
            ? new Box(before.Min(box => box.X), own.Y, after.Max(box => box.Right) - before.Min(box => box.X), own.Height)
            : new Box(own.X, before.Min(box => box.Y), own.Width, after.Max(box => box.Bottom) - before.Min(box => box.Y));
    }
}
