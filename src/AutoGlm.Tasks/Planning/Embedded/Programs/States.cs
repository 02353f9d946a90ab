using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Planning.Embedded.Programs.Deeds;
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

    /// <summary>Whether a piece of text is nothing but a mark of state: "Unread", "New", 已读.</summary>
    public static bool IsWord(string text) => Synonyms.Best(text, ConceptKind.State, 0.85) is not null || Synonyms.Best(text, ConceptKind.Filter, 0.85) is not null;

    /// <summary>States that a list shows by a word, a mark's name or what its controls offer to do: "Unread", a badge "New", a star that is pressed.</summary>
    private static bool Spoken(Situation situation, UiNode node, string state)
    {
        var thing = node.Children.Count > 0 ? node : situation.Index.ContainerOf(node) ?? node;
        var inside = situation.Index.DescendantsOf(thing).ToArray();
        var controls = inside.Where(inner => UiRoles.IsInteractive(inner) && !UiRoles.IsTextField(inner) && inner.Role != "link").ToList();
        bool Offers(string action, string other) => controls.Exists(control => situation.Index.LabelOf(control) is { Length: > 0 } label && Synonyms.Strength(label, action) > Synonyms.Strength(label, other));
        switch (state)
        {
            case "unread" when Offers("mark-read", "mark-unread"):
            case "read" when Offers("mark-unread", "mark-read"):
                return true;
            case "unread" when Offers("mark-unread", "mark-read"):
            case "read" when Offers("mark-read", "mark-unread"):
                return false;
            case "read":
                return !Says(inside, "unread");
            case "starred" or "unstarred" or "liked" or "followed":
                var deed = state is "liked" ? "like" : state is "followed" ? "follow" : "favourite";
                return controls.Exists(control => Switching.IsOn(situation, control, deed)) ^ state.StartsWith("un", StringComparison.Ordinal);
            default:
                return Says(inside, state);
        }
    }

    private static bool Says(UiNode[] inside, string state) =>
        Array.Exists(inside, inner => !UiRoles.IsInteractive(inner) && inner.Name.Length is > 0 and < 30 && (Similarity.Of(state, inner.Name) >= 0.85 || Synonyms.Strength(inner.Name, state) >= 0.85 || TextFold.Fold(inner.Name).Split(' ').Contains(state, StringComparer.Ordinal)));
}
