namespace AutoGlm.Engine.Journal;

/// <summary>Someone asked for the end.</summary>
public sealed record CancelRequested : EntryData
{
    public override string Kind => EntryKinds.CancelRequested;
}
