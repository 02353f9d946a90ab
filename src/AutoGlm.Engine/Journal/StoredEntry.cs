namespace AutoGlm.Engine.Journal;

/// <summary>A journal entry as a store keeps it.</summary>
/// <param name="Sequence">Counted from 1 in each run.</param>
/// <param name="At">When it was written.</param>
/// <param name="Kind">One of <see cref="EntryKinds"/>.</param>
/// <param name="Version">Version of the data's format.</param>
/// <param name="NodeRunId">Which node run; null for the run.</param>
/// <param name="NodeId">Which node.</param>
/// <param name="Data">The content as JSON.</param>
public readonly record struct StoredEntry(
    long Sequence,
    DateTimeOffset At,
    string Kind,
    int Version,
    string? NodeRunId,
    string? NodeId,
    string Data);
