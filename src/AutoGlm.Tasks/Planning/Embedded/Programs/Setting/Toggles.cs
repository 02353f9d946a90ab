using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Setting;

/// <summary>Things that are on or off, with or without a role that says so.</summary>
internal static class Toggles
{
    /// <summary>All of them on the screen, in reading order.</summary>
    public static IReadOnlyList<UiNode> All(Situation situation) =>
    [
        .. situation.Usable.Where(node => UiRoles.IsToggle(node) || node.Role == "option" && situation.Index.AncestorsOf(node).Any(above => above.Is(UiStates.Multiple)) || IsDrawn(situation, node)),
    ];

    /// <summary>Whether it is on; null when the screen doesn't tell.</summary>
    public static bool? IsOn(UiNode node)
    {
        if (node.Is(UiStates.Checked) || node.Is(UiStates.Selected))
            return true;
        if (UiRoles.IsToggle(node) || node.Role == "option")
            return false;
        // A drawn switch without a role is grey when off and coloured when on.
        return Shapes.ColourOf(node) switch
        {
            null => null,
            "grey" or "silver" or "white" or "black" => false,
            _ => true,
        };
    }

    /// <summary>A small nameless box or button beside a label.</summary>
    public static bool IsDrawn(Situation situation, UiNode node) =>
        node.Role is "generic" or "button" or "img" && node.Is(UiStates.Clickable) && node.Name.Length == 0 && node.Children.Count == 0
        && node.Box is { Width: >= 10 and <= 90, Height: >= 8 and <= 50 } && situation.Index.NearbyLabelOf(node).Length > 0;

    /// <summary>What it is called: its name, or the words beside it.</summary>
    public static string LabelOf(Situation situation, UiNode node) =>
        node.Name.Length > 0 ? node.Name : situation.Index.NearbyLabelOf(node) is { Length: > 0 } near ? near : situation.Index.LabelOf(node);
}
