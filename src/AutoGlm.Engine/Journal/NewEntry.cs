namespace AutoGlm.Engine.Journal;

/// <summary>A fact that is about to be written; the journal gives it its number and time.</summary>
public sealed record NewEntry(EntryData Data, string? NodeRunId = null, string? NodeId = null)
{
    public JournalEntry At(long sequence, DateTimeOffset at) => new(sequence, at, NodeRunId, NodeId, Data);
}
