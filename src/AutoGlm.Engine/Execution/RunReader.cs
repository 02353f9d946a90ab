using AutoGlm.Engine.Journal;
using AutoGlm.Engine.State;
using AutoGlm.Engine.Stores;

namespace AutoGlm.Engine.Execution;

/// <summary>Reads runs from the store and folds them.</summary>
internal sealed class RunReader(IRunStore store)
{
    private const int Page = 1000;

    public async ValueTask<StoredRun> FindAsync(string runId, CancellationToken cancellationToken) =>
        await store.FindAsync(runId, cancellationToken) ?? throw new RunNotFoundException(runId);

    /// <summary>A run and its whole journal. Throws <see cref="JournalBrokenException"/> when an entry can't be read.</summary>
    public async ValueTask<(StoredRun Run, IReadOnlyList<JournalEntry> Entries)> ReadAsync(string runId, CancellationToken cancellationToken)
    {
        var (stored, entries) = (await FindAsync(runId, cancellationToken), new List<JournalEntry>());
        while (true)
        {
            var page = await store.ReadJournalAsync(runId, entries.Count, Page, cancellationToken);
            entries.AddRange(page.Select(entry => JournalCodec.Decode(runId, entry)));
            if (page.Count < Page) return (stored, entries);
        }
    }

    public ValueTask<FoldedRun> FoldAsync(string runId, CancellationToken cancellationToken) => FoldAsync(runId, long.MaxValue, cancellationToken);

    /// <summary>Folds no further than the entry of a number.</summary>
    public async ValueTask<FoldedRun> FoldAsync(string runId, long until, CancellationToken cancellationToken)
    {
        var stored = await FindAsync(runId, cancellationToken);
        var state = RunState.Before(runId, stored.Agent);
        try
        {
            while (true)
            {
                var entries = await store.ReadJournalAsync(runId, state.Sequence, Page, cancellationToken);
                foreach (var entry in entries)
                {
                    if (state.Sequence >= until) return new FoldedRun(stored, state, null);
                    state = state.Apply(JournalCodec.Decode(runId, entry));
                }

                if (entries.Count < Page) return new FoldedRun(stored, state, null);
            }
        }
        catch (JournalBrokenException broken)
        {
            return new FoldedRun(stored, state, broken);
        }
    }
}
