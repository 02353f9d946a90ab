namespace AutoGlm.Engine.Journal;

/// <summary>Somebody let a paused run go on.</summary>
public sealed record RunContinued : EntryData
{
    public override string Kind => EntryKinds.RunContinued;
}
