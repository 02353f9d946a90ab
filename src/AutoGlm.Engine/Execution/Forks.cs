using AutoGlm.Engine.Journal;
using AutoGlm.Engine.Nodes;
using AutoGlm.Engine.Regions;
using AutoGlm.Engine.Runs;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Engine.Execution;

/// <summary>Where a run that has ended badly can be gone on with: just before the failure that ended it.</summary>
internal static class Forks
{
    /// <summary>
    /// The journal up to the failure, as the beginning of another run. Null when no node's failure ended the run, or when that node can't be begun again by itself.
    /// </summary>
    /// <param name="ended">The run's whole journal.</param>
    /// <param name="runId">The run.</param>
    /// <param name="agent">Its agent.</param>
    public static Fork? BeforeFailure(IReadOnlyList<JournalEntry> ended, string runId, AgentDocument agent)
    {
        if (ended[0].Data is not RunStarted started || ended[^1].Data is not RunEnded { Status: not (RunStatus.Succeeded or RunStatus.Cancelled), Error.Node: { } failed }) return null;
        // A region fails with its body's words, or by itself; only a node without a body can be begun again by itself.
        if (agent.Node(failed) is not { } node || RegionKinds.Find(node.Kind) is not null) return null;
        var cut = ended.Count - 1;
        while (cut > 0 && !(ended[cut].NodeId == failed && ended[cut].Data is NodeEnded { Port: null, Status: not (NodeRunStatus.Succeeded or NodeRunStatus.Skipped or NodeRunStatus.Cancelled) })) cut--;
        if (cut == 0) return null;
        var (nodeRun, kept) = (ended[cut].NodeRunId!, ended.Skip(1).Take(cut - 1).ToList());
        var called = node.Kind == AgentExecutor.KindName ? AgentExecutor.CalledBy((NodeEnded)ended[cut].Data) : null;
        // What was called is gone on with, so its caller waits as before; any other wait that ended badly is waited anew: its
        // time is over, or its answer is known.
        if (called is not null) kept.RemoveAll(entry => entry.NodeRunId == nodeRun && entry.Data is BookmarkAnswered);
        else if (kept.Exists(entry => entry.NodeRunId == nodeRun && entry.Data is BookmarkCreated { Wait.WithinTask: false })) kept.RemoveAll(entry => entry.NodeRunId == nodeRun);
        var begun = started with { Origin = started.Origin ?? runId, Parent = null, GoesOnWith = called is null ? null : new CalledRun(nodeRun, called) };
        return new Fork([ended[0] with { Data = begun }, .. kept.Select((entry, index) => entry with { Sequence = index + 2 })], called);
    }
}
