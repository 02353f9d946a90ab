using System.Text.Json.Nodes;
using AutoGlm.Engine.Journal;
using AutoGlm.Engine.Runs;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Graph;

namespace AutoGlm.Engine.Execution;

/// <summary>What a run recorded that a node saw when it began.</summary>
internal static class Recordings
{
    /// <summary>Outputs by node, of all that lead to the node and have one; of loops around it the item that it ran for.</summary>
    /// <param name="entries">The run's journal.</param>
    /// <param name="agent">Its agent.</param>
    /// <param name="nodeId">The node.</param>
    /// <param name="nodeRunId">Which of its executions, where it ran more than once; null for the last.</param>
    public static JsonObject Before(IReadOnlyList<JournalEntry> entries, AgentDocument agent, string nodeId, string? nodeRunId)
    {
        var upstream = new WorkflowGraph(agent).UpstreamOf(nodeId);
        var opened = new Dictionary<string, (string OwnerRun, string OwnerNode, JsonNode? Value)>(StringComparer.Ordinal);
        var frameOf = Frames(entries, agent, opened);
        var chosen = nodeRunId ?? entries.LastOrDefault(entry => entry.NodeId == nodeId && entry.NodeRunId is not null)?.NodeRunId;
        // From the innermost frame to the run itself.
        var visible = new List<string?>();
        for (var frame = chosen is null ? null : frameOf.GetValueOrDefault(chosen); frame is not null; frame = frameOf.GetValueOrDefault(opened[frame].OwnerRun)) visible.Add(frame);
        visible.Add(null);
        var recorded = new JsonObject();
        foreach (var frame in Enumerable.Reverse(visible))
        {
            foreach (var entry in entries)
                if (entry is { NodeId: { } id, NodeRunId: { } run, Data: NodeEnded { Output: { } output, Status: not NodeRunStatus.Cancelled } } && upstream.Contains(id) && frameOf.GetValueOrDefault(run) == frame)
                    recorded[id] = output.DeepClone();
            if (frame is not null) recorded[opened[frame].OwnerNode] = opened[frame].Value?.DeepClone();
        }
        return recorded;
    }

    /// <summary>The frame that each node run is in, by folding what makes tokens.</summary>
    private static Dictionary<string, string?> Frames(IReadOnlyList<JournalEntry> entries, AgentDocument agent, Dictionary<string, (string OwnerRun, string OwnerNode, JsonNode? Value)> opened)
    {
        var (state, frames) = (State.RunState.Before("", agent), new Dictionary<string, string?>(StringComparer.Ordinal));
        foreach (var entry in entries)
        {
            state = state.Apply(entry);
            if (entry is { NodeRunId: { } owner, NodeId: { } node, Data: FrameOpened frame }) opened[frame.FrameId] = (owner, node, frame.Value);
            foreach (var token in state.Tokens.Values.Where(token => !frames.ContainsKey(token.Id))) frames[token.Id] = token.Frame;
        }
        return frames;
    }
}
