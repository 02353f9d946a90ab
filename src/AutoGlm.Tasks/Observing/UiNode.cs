namespace AutoGlm.Tasks.Observing;

/// <summary>
/// One node of an observation. Surfaces of every kind speak in the same terms: ARIA roles in lower case,
/// accessible names, states and boxes.
/// </summary>
public sealed record UiNode
{
    /// <summary>
    /// Names this node for as long as the element behind it lives, for example <c>e12</c>, or <c>f1e3</c> inside
    /// the first frame. A new element never gets an old reference.
    /// </summary>
    public required string Ref { get; init; }

    /// <summary>
    /// ARIA role in lower case (<c>button</c>, <c>textbox</c>, <c>dialog</c>, …); <c>text</c> for a run of plain text,
    /// <c>generic</c> for a container or an element that takes taps without a role, <c>root</c> for the whole.
    /// </summary>
    public required string Role { get; init; }

    /// <summary>Accessible name; for <c>text</c> the text itself. Never null, trimmed, white space folded.</summary>
    public string Name { get; init; } = "";

    /// <summary>Current value of a control (text typed, option chosen, slider position). Null where the node has none or it is secret.</summary>
    public string? Value { get; init; }

    /// <summary>
    /// Description, title or help text tied to the node (aria-describedby, title). A drawn thing (role
    /// <c>graphics-symbol</c>, whether SVG, canvas or coloured box) is described by kind and colour: <c>circle red</c>.
    /// </summary>
    public string? Description { get; init; }

    public string? Placeholder { get; init; }

    /// <summary>Element name in lower case on the web, class name on a phone or PC.</summary>
    public string? Tag { get; init; }

    /// <summary>The control's kind of input: <c>date</c>, <c>time</c>, <c>number</c>, <c>password</c>, <c>email</c>, <c>file</c>, …</summary>
    public string? InputType { get; init; }

    /// <summary>A programmer's name for it: id, name attribute or resource id. A hint only, never shown to people.</summary>
    public string? Key { get; init; }

    /// <summary>Where a link leads, absolute.</summary>
    public string? Href { get; init; }

    /// <summary>Validation text tied to the control (aria-errormessage or the browser's own).</summary>
    public string? Error { get; init; }

    /// <summary>Bounds of a number, date or slider, as the control states them.</summary>
    public string? Min { get; init; }

    public string? Max { get; init; }

    /// <summary>Labels of what a native select offers, in order; empty for everything else.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>
    /// Colour in plain English (<c>red</c>, <c>light</c> and <c>dark</c> left out), where it stands out: of a shape, of the
    /// ground a control stands on, or of coloured text.
    /// </summary>
    public string? Colour { get; init; }

    /// <summary>Null where the node has no place of its own.</summary>
    public Box? Box { get; init; }

    public UiStates States { get; init; }

    /// <summary>Heading level, tree level or row index, where the role has one.</summary>
    public int? Level { get; init; }

    public IReadOnlyList<UiNode> Children { get; init; } = [];

    public bool Is(UiStates state) => (States & state) == state;

    /// <summary>This node and all below it, in reading order.</summary>
    public IEnumerable<UiNode> SelfAndDescendants()
    {
        var stack = new Stack<UiNode>();
        stack.Push(this);
        while (stack.TryPop(out var node))
        {
            yield return node;
            for (var i = node.Children.Count - 1; i >= 0; i--)
                stack.Push(node.Children[i]);
        }
    }
}
