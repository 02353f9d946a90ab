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

    Back,
    Forward,
    Reload,
}
