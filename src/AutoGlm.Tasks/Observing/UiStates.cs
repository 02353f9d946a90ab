namespace AutoGlm.Tasks.Observing;

/// <summary>What can be true of a UI node at the moment of observation.</summary>
[Flags]
public enum UiStates
{
    None = 0,
    Disabled = 1 << 0,
    Checked = 1 << 1,
    /// <summary>Chosen within a set: a tab, an option, a cell, or aria-pressed / aria-current.</summary>
    Selected = 1 << 2,
    Expanded = 1 << 3,
    Collapsed = 1 << 4,
    Focused = 1 << 5,
    Required = 1 << 6,
    Invalid = 1 << 7,
    ReadOnly = 1 << 8,
    /// <summary>Receives taps: a native control, a role, a handler or a pointer cursor says so.</summary>
    Clickable = 1 << 9,
    /// <summary>Takes typed text.</summary>
    Editable = 1 << 10,
    /// <summary>Exists but lies outside the visible part; scrolling brings it in.</summary>
    Offscreen = 1 << 11,
    /// <summary>Another node lies over its centre and would get the tap.</summary>
    Covered = 1 << 12,
    /// <summary>A dialog that keeps the rest from being used.</summary>
    Modal = 1 << 13,
    /// <summary>Holds a secret; its value is never read.</summary>
    Secret = 1 << 14,
    /// <summary>Its content scrolls by itself.</summary>
    Scrollable = 1 << 15,
    /// <summary>Takes several values at once.</summary>
    Multiple = 1 << 16,
    /// <summary>Neither checked nor unchecked (tri-state), or busy.</summary>
    Mixed = 1 << 17,
    Busy = 1 << 18,
    /// <summary>Drawn above the page: fixed or sticky, or on a higher layer.</summary>
    Floating = 1 << 19,
}
