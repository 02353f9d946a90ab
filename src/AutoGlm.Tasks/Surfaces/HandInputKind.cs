namespace AutoGlm.Tasks.Surfaces;

/// <summary>What a person's hand did.</summary>
public enum HandInputKind
{
    Move,
    Down,
    Up,
    Wheel,
    KeyDown,
    KeyUp,

    /// <summary>Text that came in one piece: by an input method, pasted, or from a keyboard on a screen.</summary>
    Text,

    /// <summary>Yes to the <see cref="IHandSurface.Dialog"/> that is open, with the text for a prompt.</summary>
    Accept,

    /// <summary>No to it.</summary>
    Dismiss,

    Back,
    Forward,
    Reload,
}
