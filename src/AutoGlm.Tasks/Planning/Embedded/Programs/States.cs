using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>Whether a thing is in a state that people name with a word.</summary>
internal static class States
{
    public static bool Holds(Situation situation, UiNode node, string state)
    {
        var index = situation.Index;
        return state switch
        {
            "checked" => node.Is(UiStates.Checked) || node.Is(UiStates.Selected),
            "unchecked" => !node.Is(UiStates.Checked) && !node.Is(UiStates.Selected),
            "selected" => node.Is(UiStates.Selected) || node.Is(UiStates.Checked),
            "unselected" => !node.Is(UiStates.Selected) && !node.Is(UiStates.Checked),
            "enabled" or "active" => !node.Is(UiStates.Disabled),
            "disabled" or "inactive" => node.Is(UiStates.Disabled),
            "empty" => string.IsNullOrEmpty(node.Value) && (UiRoles.IsField(node) || index.TextOf(node).Length == 0),
            "filled" => !string.IsNullOrEmpty(node.Value),
            "expanded" => node.Is(UiStates.Expanded),
            "collapsed" => node.Is(UiStates.Collapsed),
            "shown" => index.IsReachable(node),
            "hidden" => false,
            _ => Spoken(situation, node, state),
        };
    }

    /// <summary>States that a list shows by a word or a mark's name: "Unread", a badge "New", a star that is pressed.</summary>
    private static bool Spoken(Situation situation, UiNode node, string state)
    {
        var text = Attributes.TextOf(situation, node, null);
        var thing = situation.Index.ContainerOf(node) ?? node;
        foreach (var inner in situation.Index.DescendantsOf(thing))
        {
            if (inner.Name.Length is > 0 and < 30 && Similarity.Of(state, inner.Name) >= 0.85)
                return true;
        }

        return TextFold.Fold(text).Contains(state, StringComparison.Ordinal);
    }
}
