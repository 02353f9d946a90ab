using AutoGlm.Engine.Journal;
using AutoGlm.Engine.Nodes;
using AutoGlm.Engine.Runs;
using AutoGlm.Engine.State;
using AutoGlm.Engine.Stores;

namespace AutoGlm.Engine.Execution;

/// <summary>
/// Writes one run's journal for its owner. What to write is decided from the newest state, one decision after the other,
/// so that parallel branches never contradict each other; whatever was decided while a commit was under way goes into the
/// next one together.
/// </summary>
internal sealed class RunJournal(RunLease lease, RunState state, IRunStore store, TimeProvider time, Action<IReadOnlyList<JournalEntry>, RunState> committed)
{
    private readonly Lock _lock = new();
    private List<Pending> _pending = [];
    private bool _writing;
    private volatile RunState _state = state;

    /// <summary>The run as it is on the disk.</summary>
    public RunState State => _state;

    public RunLease Lease => lease;

    /// <summary>Whether something is on its way to the disk.</summary>
    public bool IsWriting
    {
        get
        {
            lock (_lock) return _writing;
        }
    }

    public ValueTask<RunState> AppendAsync(NewEntry entry, params IReadOnlyList<long> signals) => AppendAsync(_ => [entry], signals);

    /// <summary>
    /// Writes what <paramref name="decide"/> returns for the state before it, and returns the state after it once that is
    /// synced. Throws <see cref="LeaseLostException"/> when the run has ended or belongs to another process.
    /// </summary>
    /// <param name="decide">Called once, or again when a commit failed; must do nothing but decide.</param>
    /// <param name="signals">Signals that are taken in by it.</param>
    public async ValueTask<RunState> AppendAsync(Func<RunState, IReadOnlyList<NewEntry>> decide, params IReadOnlyList<long> signals)
    {
        var mine = new Pending(decide, signals);
        if (Enqueue(mine)) await WriteNextAsync();
        return await mine.Done.Task;
    }

    /// <summary>True for the one who has to write.</summary>
    private bool Enqueue(Pending pending)
    {
        lock (_lock)
        {
            _pending.Add(pending);
            if (_writing) return false;
            return _writing = true;
        }
    }

    private async ValueTask WriteNextAsync()
    {
        List<Pending> group;
        lock (_lock) (group, _pending) = (_pending, []);
        await WriteAsync(group);
        lock (_lock)
        {
            if (_pending.Count == 0)
            {
                _writing = false;
                return;
            }
        }
        // The next group is others' business: the one who wrote this group goes on with its own.
        _ = Task.Run(async () => await WriteNextAsync());
    }

    private async ValueTask WriteAsync(List<Pending> group)
    {
        var now = time.GetUtcNow();
        var (next, entries, signals) = (_state, new List<JournalEntry>(), new List<long>());
        foreach (var pending in group)
        {
            try
            {
                if (next.Status.IsFinal()) throw new LeaseLostException(lease.RunId);
                var after = next;
                var decided = pending.Decide(next);
                var added = new List<JournalEntry>(decided.Count);
                foreach (var entry in decided)
                {
                    var numbered = entry.At(after.Sequence + 1, now);
                    after = after.Apply(numbered);
                    added.Add(numbered);
                }
                entries.AddRange(added);
                signals.AddRange(pending.Signals);
                (pending.After, next) = (after, after);
            }
            catch (Exception error)
            {
                pending.Done.TrySetException(error);
            }
        }
        try
        {
            if (entries.Count > 0) await store.AppendAsync(Append(next, entries, signals), CancellationToken.None);
            _state = next;
            if (entries.Count > 0) committed(entries, next);
            foreach (var pending in group) if (pending.After is { } after) pending.Done.TrySetResult(after);
        }
        catch (Exception error)
        {
            foreach (var pending in group) pending.Done.TrySetException(error);
        }
    }

    private RunAppend Append(RunState next, List<JournalEntry> entries, List<long> signals) => new()
    {
        Lease = lease,
        Entries = entries,
        Status = next.Status,
        OutputsJson = next.Status.IsFinal() ? next.Outputs?.ToJsonString(JournalJson.Compact.Options) : null,
        Error = next.Status.IsFinal() ? next.Error : null,
        Parent = next.Status.IsFinal() ? next.Start?.Parent : null,
        MayHaveChildren = next.Status.IsFinal() && next.Agent.Nodes.Any(node => node.Kind == AgentExecutor.KindName),
        TakenSignals = signals,
    };

    private sealed class Pending(Func<RunState, IReadOnlyList<NewEntry>> decide, IReadOnlyList<long> signals)
    {
        public TaskCompletionSource<RunState> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Func<RunState, IReadOnlyList<NewEntry>> Decide { get; } = decide;

        public IReadOnlyList<long> Signals { get; } = signals;

        public RunState? After { get; set; }
    }
}
