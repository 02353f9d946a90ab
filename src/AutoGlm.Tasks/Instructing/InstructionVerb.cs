namespace AutoGlm.Tasks.Instructing;

/// <summary>What an instruction asks to be done.</summary>
public enum InstructionVerb
{
    Tap,
    DoubleTap,
    RightTap,
    LongPress,
    Hover,
    Type,
    /// <summary>Choose a value in a control that offers several: a native select, a listbox, a group of radios.</summary>
    Select,
    Check,
    Uncheck,
    Press,
    Scroll,
    Drag,
    Upload,
    Open,
    Back,
    Forward,
    Home,
    Wait,
    SwitchWindow,
    CloseWindow,
    /// <summary>Get rid of what lies over the page: close, reject, skip, later.</summary>
    Dismiss,
    /// <summary>Select the text in the value where it first stands in the target, or all of the target's text.</summary>
    SelectText,
}
