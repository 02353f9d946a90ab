namespace AutoGlm.Tasks.Acting;

/// <summary>Why an action was not performed.</summary>
public enum ActionProblem
{
    None,
    /// <summary>The element behind the reference is gone.</summary>
    StaleReference,
    NotVisible,
    /// <summary>Something lies over it and would take the tap; <see cref="ActionResult.CoveredBy"/> names it.</summary>
    Covered,
    Disabled,
    /// <summary>The element takes no such action (typing into a heading, an option the select lacks).</summary>
    NotPossible,
    /// <summary>Refused by a rule: an address out of reach, a secret not bound to this place.</summary>
    Refused,
    /// <summary>The network or the site did not answer.</summary>
    Unreachable,
    TimedOut,
    /// <summary>The browser, device or window is gone; the surface must be opened anew.</summary>
    SurfaceGone,
}
