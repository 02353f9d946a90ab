namespace AutoGlm.Tasks.Planning.Embedded.OnScreen;

/// <summary>What a move does with the goal's words.</summary>
internal enum MoveKind
{
    Tap,
    DoubleTap,
    RightTap,
    Hover,
    Check,
    Uncheck,

    /// <summary>A named field gets a value of the goal.</summary>
    Set,

    /// <summary>What a list offers is chosen.</summary>
    Choose,

    /// <summary>A deed is done to a thing: its words, then the thing's.</summary>
    Deed,

    /// <summary>A deed is done to all things that have a control for it, save those that the goal leaves out.</summary>
    All,

    /// <summary>One thing is pulled onto another.</summary>
    Drag,

    /// <summary>A control of the page that does what a word of the goal says.</summary>
    Act,

    /// <summary>The one thing that looks or stands as the words say.</summary>
    Pick,

    /// <summary>A value for which the goal names no field.</summary>
    Give,

    /// <summary>What stands beside the named thing, itself unnamed, is pressed.</summary>
    Neighbour,
}
