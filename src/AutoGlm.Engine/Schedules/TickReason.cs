namespace AutoGlm.Engine.Schedules;

/// <summary>Why a tick came out as it did. Kept as numbers: new ones go to the end.</summary>
public enum TickReason
{
    /// <summary>The schedule was paused.</summary>
    Paused,

    /// <summary>The run before was still at work.</summary>
    StillRunning,

    /// <summary>The run before was still at work, and another tick waited for its end already.</summary>
    AnotherWaits,

    /// <summary>A later tick took its place in waiting.</summary>
    Replaced,

    /// <summary>The run before was still at work and is cancelled for this one.</summary>
    CancelsPrevious,

    /// <summary>No Studio was running, or the computer slept.</summary>
    NobodyThere,

    /// <summary>As <see cref="NobodyThere"/>; a later tick stands for it.</summary>
    MadeUpByLater,

    /// <summary>As <see cref="NobodyThere"/>, and its run made up for it afterwards.</summary>
    MadeUp,

    /// <summary>As <see cref="NobodyThere"/>, and so many that this one stands for all from here to the time in the detail.</summary>
    TooMany,

    /// <summary>The schedule was taken out of the agent.</summary>
    Ended,

    /// <summary>A person asked for it.</summary>
    ByHand,
}
