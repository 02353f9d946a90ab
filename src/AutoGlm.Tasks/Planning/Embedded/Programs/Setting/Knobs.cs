using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Setting;

/// <summary>Sliders that are only drawn: a small nameless handle on a thin track, with a number that follows it.</summary>
internal static class Knobs
{
    public static bool IsKnob(Situation situation, UiNode node) =>
        node.Role is "generic" or "img" && node.Name.Length == 0 && node.Children.Count == 0 && node.Box is { } box
        && box.Width is >= 6 and <= 44 && Math.Abs(box.Width - box.Height) <= 14
        && (node.Is(UiStates.Clickable) || OnTrack(situation, node, box));

    /// <summary>The knob of the row that a label names.</summary>
    public static UiNode? For(Situation situation, string label)
    {
        return situation.Index.Nodes
            .Where(node => node.Role != "root" && IsKnob(situation, node))
            .Select(node => (Node: node, Score: Math.Max(Labels.Score(situation, node, label), Labels.Belongs(situation, node, label))))
            .Where(pair => pair.Score >= 0.6)
            .OrderByDescending(pair => pair.Score)
            .FirstOrDefault().Node;
    }

    private static bool OnTrack(Situation situation, UiNode node, Box box) =>
        situation.Index.ParentOf(node) is { Box: { } track } && (track.Width > box.Width * 3 && track.Height <= box.Height || track.Height > box.Height * 3 && track.Width <= box.Width);
}
