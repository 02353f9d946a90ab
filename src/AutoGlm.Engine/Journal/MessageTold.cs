namespace AutoGlm.Engine.Journal;

/// <summary>A person said something to a running task unasked.</summary>
public sealed record MessageTold(string Text) : EntryData
{
    public override string Kind => EntryKinds.Message;
}
