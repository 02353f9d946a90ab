namespace AutoGlm.Engine.Stores;

public enum RunSignalKind
{
    Cancel,
    Answer,
    Message,
    Due,
    Pause,
    Continue,
    Remind,
}
