namespace AutoGlm.Tasks.Running;

/// <summary>Why a task waited before its next step.</summary>
public enum TaskHold
{
    /// <summary>It did not wait.</summary>
    None,

    /// <summary>Somebody had paused it.</summary>
    Paused,

    /// <summary>Somebody had the screen in hand and has given it back; it may be another now.</summary>
    TakenOver,
}
