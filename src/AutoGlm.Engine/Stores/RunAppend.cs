using AutoGlm.Engine.Journal;
using AutoGlm.Engine.Runs;

namespace AutoGlm.Engine.Stores;

/// <summary>Entries to be added to a run, with what changes beside them, in one transaction.</summary>
public sealed record RunAppend
{
    public required RunLease Lease { get; init; }

    /// <summary>In order, following on from the last entry.</summary>
    public required IReadOnlyList<JournalEntry> Entries { get; init; }

    /// <summary>The run's status after them. A final one deletes the run's secrets, surface states, bookmarks and signals.</summary>
    public required RunStatus Status { get; init; }

    /// <summary>With a final status.</summary>
    public string? OutputsJson { get; init; }

    /// <summary>With a final status.</summary>
    public RunError? Error { get; init; }

    /// <summary>With a final status: the run that waits for this one, which is answered in the same transaction.</summary>
    public ParentRun? Parent { get; init; }

    /// <summary>With a final status: whether runs that this one started are to be cancelled if they still live.</summary>
    public bool MayHaveChildren { get; init; }

    /// <summary>Signals that these entries have taken in; they are deleted.</summary>
    public IReadOnlyList<long> TakenSignals { get; init; } = [];
}
