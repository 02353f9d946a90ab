namespace AutoGlm.Tasks.Observing;

/// <summary>What the roles of an observation mean for acting and reading.</summary>
public static class UiRoles
{
    private static readonly HashSet<string> Interactive = new(StringComparer.Ordinal)
    {
        "button", "link", "textbox", "searchbox", "combobox", "listbox", "option", "checkbox", "radio", "switch",
        "slider", "spinbutton", "tab", "menuitem", "menuitemcheckbox", "menuitemradio", "treeitem",
    };

    private static readonly HashSet<string> Containers = new(StringComparer.Ordinal)
    {
        "row", "listitem", "article", "form", "dialog", "alertdialog", "treeitem", "feed", "tabpanel", "radiogroup", "group",
    };

    private static readonly HashSet<string> Titled = new(StringComparer.Ordinal)
    {
        "region", "form", "group", "radiogroup", "dialog", "alertdialog", "table", "grid", "treegrid", "list", "navigation",
        "article", "tabpanel", "toolbar", "menu", "menubar", "listbox", "tablist", "complementary", "search", "banner",
        "contentinfo", "figure", "tree", "feed",
    };

    private static readonly HashSet<string> Popups = new(StringComparer.Ordinal)
    {
        "listbox", "menu", "tooltip", "tree", "banner", "navigation", "toolbar", "menubar", "main", "root", "contentinfo",
        "option", "menuitem", "tablist", "header", "search", "status", "log",
    };

    /// <summary>Whether a person could act on it: it takes taps or text, or its role says so.</summary>
    public static bool IsInteractive(UiNode node) =>
        (node.States & (UiStates.Clickable | UiStates.Editable)) != 0 || Interactive.Contains(node.Role);

    /// <summary>Takes typed text: a text field, a search field, a spin button, a combobox that can be written into, a rich-text editor.</summary>
    public static bool IsTextField(UiNode node) =>
        node.Is(UiStates.Editable) || node.Role is "textbox" or "searchbox" or "spinbutton";

    /// <summary>Holds a value that a person sets: text fields, choices, switches and sliders.</summary>
    public static bool IsField(UiNode node) =>
        IsTextField(node) || IsToggle(node) || node.Role is "combobox" or "listbox" or "slider" or "radiogroup"
        || (node.InputType is not null && node.Role != "button");

    public static bool IsToggle(UiNode node) =>
        node.Role is "checkbox" or "radio" or "switch" or "menuitemcheckbox" or "menuitemradio";

    public static bool IsDialog(UiNode node) => node.Role is "dialog" or "alertdialog" || node.Is(UiStates.Modal);

    public static bool IsHeading(UiNode node) => node.Role is "heading" or "legend" or "caption";

    public static bool IsCell(UiNode node) => node.Role is "cell" or "gridcell" or "columnheader" or "rowheader";

    public static bool IsTable(UiNode node) => node.Role is "table" or "grid" or "treegrid";

    /// <summary>Roles that hold one thing with what belongs to it: a row, an item, a card, a form, a dialog.</summary>
    internal static bool IsContainer(UiNode node) => Containers.Contains(node.Role);

    /// <summary>Roles whose name is a title over all that stands in them.</summary>
    internal static bool TakesTitle(UiNode node) => Titled.Contains(node.Role);

    /// <summary>Roles that may float above a page without keeping anybody from using it.</summary>
    internal static bool FloatsHarmlessly(UiNode node) => Popups.Contains(node.Role);
}
