namespace AutoGlm.Studio.Designing.Trying;

/// <summary>How much of an agent is run when a node of it is tried.</summary>
public enum TryScope
{
    /// <summary>From the beginning up to the node.</summary>
    UpTo,
    /// <summary>The node by itself, with what was recorded before it.</summary>
    Alone,
    /// <summary>The node and all that follows, with what was recorded before it.</summary>
    Onward,
}
