using AutoGlm.Engine.Journal;
using AutoGlm.Engine.Runs;
using AutoGlm.Engine.State;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Engine.Execution;

/// <summary>Where a run that has ended badly can be gone on with: just before the failure that ended it.</summary>
internal static class Forks
{
    /// <summary>
    /// The journal up to the failure, as the beginning of another run. Null when no node's failure ended the run.
    /// </summary>
    /// <param name="ended">The run's whole journal.</param>
    /// <param name="runId">The run.</param>
    /// <param name="agent">Its agent.</param>
    public static IReadOnlyList<JournalEntry>? BeforeFailure(IReadOnlyList<JournalEntry> ended, string runId, AgentDocument agent)
    {
        var state = RunState.Before(runId, agent);
        var cut = -1;
        for (var index = 0; index < ended.Count; index++)
        {
            // Of failures that follow from one another, such as a loop's from its item's, the first is where to go on.
            if (ended[index] is { NodeRunId: { } id, Data: NodeEnded { Port: null, Status: not (NodeRunStatus.Succeeded or NodeRunStatus.Skipped or NodeRunStatus.Cancelled) } } && !state.Regions.ContainsKey(id))
                cut = index;
            state = state.Apply(ended[index]);
        }
        if (cut < 1 || ended[0].Data is not RunStarted started) return null;
        return [ended[0] with { Data = started with { Origin = started.Origin ?? runId, Parent = null } }, .. ended.Skip(1).Take(cut - 1)];
    }
}
