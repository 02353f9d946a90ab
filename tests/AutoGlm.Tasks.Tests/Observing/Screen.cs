using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Tests.Observing;

/// <summary>Builds observations for tests: nodes are numbered and laid out in reading order as they are shown.</summary>
internal static class Screen
{
    public static Observation Show(params UiNode[] nodes) => ShowAt("https://shop.test/start", nodes);

    public static Observation ShowAt(string location, params UiNode[] nodes)
    {
        var counter = 0;
        var y = 20.0;
        var root = Number(new UiNode { Ref = "", Role = "root", Children = nodes }, ref counter, ref y, 20, inRow: false);
        return new Observation
        {
            SurfaceKind = "web",
            Location = location,
            Title = "Test",
            Viewport = new Box(0, 0, 1280, 800),
            Root = root with { Box = new Box(0, 0, 1280, Math.Max(800, y)) },
            TakenAt = DateTimeOffset.UnixEpoch,
        };
    }

    public static UiNode Node(string role, string name = "", params UiNode[] children) =>
        new() { Ref = "", Role = role, Name = name, Children = children };

    public static UiNode Plain(string text) => Node("text", text) with { Tag = "span" };

    public static UiNode Heading(string text, int level = 2) => Node("heading", text) with { Level = level, Tag = $"h{level}" };

    public static UiNode Button(string name, UiStates states = UiStates.None, string? description = null) =>
        Node("button", name) with { States = states | UiStates.Clickable, Tag = "button", Description = description };

    public static UiNode Link(string name, string href = "https://shop.test/page") =>
        Node("link", name) with { States = UiStates.Clickable, Tag = "a", Href = href };

    public static UiNode Field(string name = "", string? value = "", string? placeholder = null, string? type = "text", string? key = null) =>
        Node("textbox", name) with
        {
            States = UiStates.Editable | UiStates.Clickable,
            Tag = "input",
            Value = value,
            Placeholder = placeholder,
            InputType = type,
            Key = key,
        };

    public static UiNode Choice(string name, params string[] options) =>
        Node("combobox", name) with { States = UiStates.Clickable, Tag = "select", Options = options, Value = options.FirstOrDefault() };

    public static UiNode Checkbox(string name, bool on = false, string role = "checkbox") =>
        Node(role, name) with { States = UiStates.Clickable | (on ? UiStates.Checked : UiStates.None), Tag = "input", InputType = role };

    public static UiNode Box(params UiNode[] children) => Node("generic", "", children) with { Tag = "div" };

    public static UiNode Item(params UiNode[] children) => Node("listitem", "", children) with { Tag = "li" };

    public static UiNode Row(params UiNode[] cells) => Node("row", "", cells) with { Tag = "tr" };

    public static UiNode Cell(params UiNode[] children) => Node("cell", "", children) with { Tag = "td" };

    public static UiNode Column(string name) => Node("columnheader", name) with { Tag = "th" };

    public static UiNode Dialog(string name, params UiNode[] children) =>
        Node("dialog", name, children) with { States = UiStates.Modal | UiStates.Floating, Tag = "div", Box = new Box(340, 200, 600, 400) };

    /// <summary>The first node with this role (any when null) and name.</summary>
    public static UiNode Get(this Observation observation, string name, string? role = null) =>
        observation.Root.SelfAndDescendants().First(node => node.Name == name && (role is null || node.Role == role));

    private static UiNode Number(UiNode node, ref int counter, ref double y, double x, bool inRow)
    {
        var reference = node.Ref.Length > 0 ? node.Ref : $"e{++counter}";
        var top = y;
        var row = node.Role == "row";
        var children = new UiNode[node.Children.Count];
        for (var i = 0; i < children.Length; i++)
            children[i] = Number(node.Children[i], ref counter, ref y, row ? x + i * 160 : x, row || inRow);
        if (children.Length == 0 && !inRow || row)
            y += 30;
        var box = node.Box ?? new Box(x, top, inRow ? 140 : row ? 900 : 200, Math.Max(24, y - top));
        var offscreen = box.Y > 800 ? UiStates.Offscreen : UiStates.None;
        return node with { Ref = reference, Box = box, Children = children, States = node.States | offscreen };
    }
}
