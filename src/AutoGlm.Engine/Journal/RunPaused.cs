namespace AutoGlm.Engine.Journal;

/// <summary>Somebody paused the run: what is at work comes to its end, or to its next step, and nothing else begins.</summary>
public sealed record RunPaused : EntryData
{
    public override string Kind => EntryKinds.RunPaused;
}
