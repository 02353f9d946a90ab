namespace AutoGlm.Engine.Journal;

/// <summary>An entry of a run's journal can't be read: damaged, or written by a newer version.</summary>
public sealed class JournalBrokenException(string runId, long sequence, string why, Exception? inner = null)
    : Exception($"Entry {sequence} of run “{runId}” can't be read: {why} Restore a backup of the data folder, or run the agent again.", inner)
{
    public string RunId { get; } = runId;

    public long Sequence { get; } = sequence;

    /// <summary>What is wrong with the entry.</summary>
    public string Why { get; } = why;
}
