using AutoGlm.Engine.Journal;
using AutoGlm.Engine.Runs;
using AutoGlm.Engine.State;
using AutoGlm.Engine.Stores;

namespace AutoGlm.Engine.Execution;

/// <summary>A run read from the store.</summary>
/// <param name="Stored">Its row.</param>
/// <param name="State">Folded as far as the journal can be read.</param>
/// <param name="Broken">Why the fold stopped before the end; null when it didn't.</param>
internal sealed record FoldedRun(StoredRun Stored, RunState State, JournalBrokenException? Broken)
{
    /// <summary>What can't be read is said in the run's error; what was read before is there.</summary>
    public RunSnapshot ToSnapshot()
    {
        var snapshot = SnapshotBuilder.Of(State);
        return Broken is null
            ? snapshot
            : snapshot with { Run = Stored.View with { Error = Stored.View.Error ?? ErrorOf(Broken) } };
    }

    public static RunError ErrorOf(JournalBrokenException broken) => new(
        null, $"journal[{broken.Sequence}]",
        $"Entry {broken.Sequence} of the run's journal can't be read: {broken.Why}",
        "Restore a backup of the data folder, or run the agent again.");
}
