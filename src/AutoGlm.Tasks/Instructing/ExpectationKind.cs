namespace AutoGlm.Tasks.Instructing;

public enum ExpectationKind
{
    /// <summary>Something on the screen that matters changes.</summary>
    AnyChange,
    /// <summary>The target then shows <see cref="Expectation.Text"/>.</summary>
    ValueShown,
    /// <summary>The target's checked, selected or expanded state changes.</summary>
    StateChanges,
    /// <summary><see cref="Expectation.Text"/> appears.</summary>
    Appears,
    /// <summary>The target, or <see cref="Expectation.Text"/>, goes away.</summary>
    Disappears,
    /// <summary>Another page, view or app is shown.</summary>
    LocationChanges,
    /// <summary>Nothing need change (waiting, hovering, scrolling at the end).</summary>
    None,
}
