namespace AutoGlm.Engine.Journal;

/// <summary>One fact of a run, never changed once written.</summary>
/// <param name="Sequence">Counted from 1 in each run, without gaps.</param>
/// <param name="At">When it was written.</param>
/// <param name="NodeRunId">Which node run it speaks of; null for the run.</param>
/// <param name="NodeId">Which node that is.</param>
/// <param name="Data">What happened.</param>
public sealed record JournalEntry(long Sequence, DateTimeOffset At, string? NodeRunId, string? NodeId, EntryData Data);
