using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Grounding;

/// <summary>How well a node is the kind of thing that was said: 1 is one, 0 could be, −1 is none.</summary>
internal static class KindFit
{
    /// <summary>From here on it would be called so by most people.</summary>
    public const double Good = 0.3;

    public static double Of(string? kind, UiNode node) => kind is null ? 0 : kind switch
    {
        TargetKinds.Button => node.Role switch
        {
            "button" => 1,
            "menuitem" or "tab" or "switch" => 0.1,
            "link" => 0,
            "generic" when node.Is(UiStates.Clickable) => 0.4,
            "img" or "image" when node.Is(UiStates.Clickable) => 0.4,
            "option" or "gridcell" or "radio" when node.Is(UiStates.Clickable) => -0.2,
            _ => -1,
        },
        TargetKinds.Link => node.Role switch { "link" => 1, "menuitem" or "tab" => 0.2, "button" => -0.1, "generic" or "heading" when node.Is(UiStates.Clickable) => 0.1, _ => -0.9 },
        TargetKinds.Field => UiRoles.IsTextField(node) ? 1 : node.Role is "combobox" or "slider" ? 0.5 : UiRoles.IsToggle(node) ? -0.6 : UiRoles.IsField(node) ? 0.3 : -1,
        TargetKinds.Checkbox => node.Role switch { "checkbox" => 1, "menuitemcheckbox" => 0.7, "switch" => 0.6, "radio" => -0.3, _ => -1 },
        TargetKinds.Radio => node.Role switch { "radio" => 1, "menuitemradio" => 0.7, "option" => 0.2, "checkbox" => -0.2, _ => -1 },
        TargetKinds.Switch => node.Role switch { "switch" => 1, "checkbox" => 0.6, "button" => 0.1, _ => -1 },
        TargetKinds.Dropdown => node.Role switch { "combobox" or "listbox" => 1, "button" => 0.1, "textbox" or "searchbox" => -0.2, _ => node.Options.Count > 0 ? 1 : -1 },
        TargetKinds.Option => node.Role switch { "option" => 1, "menuitem" or "menuitemradio" or "menuitemcheckbox" or "treeitem" or "radio" => 0.6, "listitem" or "generic" or "gridcell" => 0.3, "button" or "link" or "checkbox" => 0.1, _ => -0.7 },
        TargetKinds.Tab => node.Role switch { "tab" => 1, "link" or "button" or "radio" => 0.1, _ => -0.8 },
        TargetKinds.MenuItem => node.Role switch { "menuitem" or "menuitemcheckbox" or "menuitemradio" => 1, "option" or "treeitem" => 0.4, "link" or "button" => 0.2, _ => -0.6 },
        TargetKinds.Menu => node.Role switch { "menu" or "menubar" => 1, "button" or "combobox" or "menuitem" or "link" or "navigation" => 0.2, _ => -0.6 },
        TargetKinds.Icon => node.Role switch { "img" or "image" => 0.6, "button" or "link" or "generic" => 0.4, "switch" or "menuitem" or "tab" => 0.1, _ => -0.5 },
        TargetKinds.Image => node.Role switch { "img" or "image" or "figure" => 1, "link" or "button" => 0, _ => -0.7 },
        TargetKinds.Slider => node.Role switch { "slider" => 1, "spinbutton" => 0, _ => -1 },
        TargetKinds.Row => node.Role switch { "row" => 1, "listitem" or "treeitem" => 0.4, _ => -0.8 },
        TargetKinds.Column => node.Role is "columnheader" ? 1 : node.Role is "list" or "group" or "region" or "generic" ? 0.2 : -0.7,
        TargetKinds.Cell => UiRoles.IsCell(node) ? 1 : -0.7,
        TargetKinds.Item or TargetKinds.Card => node.Role switch { "listitem" or "article" or "option" or "treeitem" => 1, "row" => 0.6, "generic" or "menuitem" or "link" or "button" => 0.2, _ => -0.5 },
        TargetKinds.Heading => UiRoles.IsHeading(node) ? 1 : -0.5,
        TargetKinds.Text => node.Role is "text" or "heading" or "paragraph" ? 0.6 : 0,
        TargetKinds.Dialog => UiRoles.IsDialog(node) ? 1 : -0.6,
        TargetKinds.Table => UiRoles.IsTable(node) ? 1 : -0.8,
        TargetKinds.List => node.Role is "list" or "listbox" or "feed" or "tree" ? 1 : -0.6,
        _ => 0,
    };

    /// <summary>Whether such things usually take no taps themselves, so that plain nodes are looked at as well.</summary>
    public static bool IsPlain(string? kind) => kind is TargetKinds.Row or TargetKinds.Column or TargetKinds.Cell or TargetKinds.Item or TargetKinds.Card
        or TargetKinds.Heading or TargetKinds.Text or TargetKinds.Image or TargetKinds.Icon or TargetKinds.Dialog or TargetKinds.Table or TargetKinds.List
        or TargetKinds.Section or TargetKinds.Form;
}
