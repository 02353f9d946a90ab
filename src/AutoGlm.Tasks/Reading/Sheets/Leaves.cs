using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Reading.Sheets;

/// <summary>The smallest pieces of a screen that say something.</summary>
internal static class Leaves
{
    /// <summary>All pieces in a node in reading order: runs of text, headings, links, buttons, fields.</summary>
    public static IEnumerable<UiNode> In(ObservationIndex index, UiNode node)
    {
        if (IsLeaf(index, node))
        {
            yield return node;
            yield break;
        }

        foreach (var child in node.Children)
        {
            foreach (var leaf in In(index, child))
                yield return leaf;
        }
    }

    public static bool IsLeaf(ObservationIndex index, UiNode node) =>
        node.Role != "root" && (node.Children.Count == 0 || node.Role is "heading" or "button" or "link" or "option" && index.DescendantsOf(node).ToArray().All(inner => inner.Role is "text" or "img" or "generic" or "strong"));

    /// <summary>What a piece says: its text, or a field's value.</summary>
    public static string TextOf(ObservationIndex index, UiNode leaf) =>
        UiRoles.IsField(leaf) ? leaf.Is(UiStates.Secret) ? "" : leaf.Value ?? "" : leaf.Name.Length > 0 ? leaf.Name : index.TextOf(leaf) is { Length: > 0 } text ? text : leaf.Role is "img" or "graphics-symbol" ? leaf.Description ?? "" : "";

    public static bool IsControl(UiNode leaf) => UiRoles.IsField(leaf) || leaf.Role is "button" or "menuitem" or "switch";
}
