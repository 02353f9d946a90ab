namespace AutoGlm.Tasks.Running;

public enum EffectStatus
{
    /// <summary>Journaled just before acting; if nothing follows, nobody knows whether it happened.</summary>
    Intended,
    Confirmed,
    /// <summary>The screen said no.</summary>
    Rejected,
    /// <summary>Acted on, and the screen said neither yes nor no.</summary>
    Unknown,
}
