using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Grounding;

/// <summary>How well a node takes what is to be done: 1 is made for it, 0 may do, −1 can't.</summary>
internal static class VerbFit
{
    public static double Of(InstructionVerb verb, UiNode node) => verb switch
    {
        InstructionVerb.Type => node.Is(UiStates.ReadOnly) ? -0.4
            : UiRoles.IsTextField(node) ? 1
            : node.Role is "combobox" ? 0.6 : UiRoles.IsToggle(node) ? -1 : node.Role is "slider" || node.InputType is not null ? 0.2 : -0.9,
        InstructionVerb.Select => node.Role is "combobox" or "listbox" || node.Options.Count > 0 ? 1
            : node.Role is "radio" or "option" or "menuitemradio" or "tab" or "radiogroup" ? 0.6
            : UiRoles.IsTextField(node) ? 0.1
            : node.Role is "button" or "checkbox" or "menuitem" or "treeitem" or "gridcell" or "switch" ? 0.2
            : node.Is(UiStates.Clickable) ? 0 : -0.8,
        InstructionVerb.Check or InstructionVerb.Uncheck => Toggling(verb, node),
        InstructionVerb.Upload => node.InputType == "file" ? 1 : UiRoles.IsInteractive(node) && !UiRoles.IsField(node) ? 0 : -0.8,
        InstructionVerb.Scroll => node.Is(UiStates.Scrollable) ? 1 : node.Role is "list" or "listbox" or "table" or "grid" or "region" ? 0.2 : -0.1,
        InstructionVerb.Press => UiRoles.IsField(node) ? 0.6 : 0,
        InstructionVerb.Hover or InstructionVerb.Drag or InstructionVerb.DoubleTap or InstructionVerb.RightTap or InstructionVerb.LongPress =>
            UiRoles.IsInteractive(node) ? 0.4 : 0.1,
        // "Tap Search" means the button, not the field of the same name.
        _ => UiRoles.IsTextField(node) ? 0 : UiRoles.IsInteractive(node) ? 0.8 : -0.1,
    };

    private static double Toggling(InstructionVerb verb, UiNode node)
    {
        var fit = UiRoles.IsToggle(node) ? 1
            : node.Role is "option" or "button" or "treeitem" or "gridcell" or "row" ? 0.1
            : node.Is(UiStates.Clickable) && !UiRoles.IsTextField(node) ? 0.1 : -0.9;
        var done = node.Is(UiStates.Checked) == (verb == InstructionVerb.Check);
        return fit > 0.5 && done ? 0.6 : fit;
    }
}
