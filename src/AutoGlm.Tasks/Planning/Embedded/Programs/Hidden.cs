using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>Controls that show another part of what the page knows.</summary>
internal static class Hidden
{
    /// <summary>One of several ways to see the page that isn't the chosen one: "by bike" beside Car, which is pressed.</summary>
    public static bool IsUnchosen(Situation situation, UiNode node) =>
        node.Role is "button" or "radio" && !node.Is(UiStates.Selected) && !node.Is(UiStates.Checked) && situation.Index.ParentOf(node) is { } group && group.Children.Count is > 1 and < 12
        && group.Children.Any(other => other.Role == node.Role && (other.Is(UiStates.Selected) || other.Is(UiStates.Checked)));

    /// <summary>Opens something that is not shown yet: a collapsed part, a tab, a question with its answer beneath.</summary>
    public static bool IsFolded(Situation situation, UiNode node)
    {
        if (UiRoles.IsTextField(node) || node.Is(UiStates.Expanded) || node.Role is "combobox" or "menuitem")
            return false;
        var label = situation.Index.LabelOf(node).Trim();
        return node.Is(UiStates.Collapsed) || node.Tag == "summary" || node.Role == "tab" && !node.Is(UiStates.Selected)
            || label.Length < 100 && (label is "▸" or "▶" or "►" or "＋" || node.Role is "generic" or "button" && label.Length > 3 && (label[^1] is '+' or '▾' or '▸' or '⌄' or '▼' or '›' or '＋' || label.TrimEnd().EndsWith('?') || label.EndsWith('？')))
            || node.Role == "button" && label.Length > 2 && Synonyms.Strength(label, "expand") >= 0.9;
    }
}
