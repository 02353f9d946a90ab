namespace AutoGlm.Engine.Journal;

/// <summary>Another process, or the same after a restart, went on with the run.</summary>
public sealed record RunResumed : EntryData
{
    public override string Kind => EntryKinds.RunResumed;
}
