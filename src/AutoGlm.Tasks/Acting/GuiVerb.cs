namespace AutoGlm.Tasks.Acting;

/// <summary>What a surface can be asked to perform.</summary>
public enum GuiVerb
{
    Tap,
    DoubleTap,
    RightTap,
    LongPress,
    Hover,
    /// <summary>
    /// Types <see cref="GuiAction.Text"/> into the node, in place of what was there unless <see cref="GuiAction.Append"/>.
    /// A slider or spin button takes its value this way.
    /// </summary>
    Type,
    /// <summary>
    /// Chooses the option whose label is <see cref="GuiAction.Text"/> in a native select. A list that takes several takes
    /// one label a line and ends with exactly these chosen, or with these too where <see cref="GuiAction.Append"/> is set.
    /// </summary>
    Select,
    Check,
    Uncheck,
    /// <summary>Presses <see cref="GuiAction.Text"/>: Playwright's key names joined by plus, such as <c>Control+A</c>.</summary>
    Press,
    /// <summary>Scrolls the node, or the page where none is named, towards <see cref="GuiAction.Text"/> (up, down, left, right; top and bottom go all the way).</summary>
    Scroll,
    /// <summary>Drags from the node or point to <see cref="GuiAction.ToRef"/> or <see cref="GuiAction.ToPoint"/>.</summary>
    Drag,
    Upload,
    /// <summary>Opens the address or app in <see cref="GuiAction.Text"/>.</summary>
    Open,
    Back,
    Forward,
    Home,
    Wait,
    /// <summary>Goes to the window or tab whose title is <see cref="GuiAction.Text"/>.</summary>
    SwitchWindow,
    CloseWindow,
    /// <summary>Selects <see cref="GuiAction.Text"/> where it first stands in the node, or all of the node's text where none is given.</summary>
    SelectText,
}
