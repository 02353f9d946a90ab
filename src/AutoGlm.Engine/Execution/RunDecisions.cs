using System.Text.Json.Nodes;
using AutoGlm.Engine.Journal;
using AutoGlm.Engine.Nodes;
using AutoGlm.Engine.Runs;
using AutoGlm.Engine.State;

namespace AutoGlm.Engine.Execution;

/// <summary>What follows from a node's result: pure, from the state and the result alone.</summary>
internal static class RunDecisions
{
    /// <summary>The node's end, and all that follows from it: joins, loops, the end of the run.</summary>
    public static IReadOnlyList<NewEntry> AfterNode(RunState state, Token token, NodeResult result, JsonNode? input, DateTimeOffset? startedAt)
    {
        // A token that is gone was ended by someone else: a cancel, or the failure of another branch.
        if (!state.Tokens.ContainsKey(token.Id)) return [];
        var flow = new Flow(state);
        flow.End(token, NodeEnds.Of(state, token, result, input, startedAt), result.EndsRunAs is { } status ? (status, result.Error) : null);
        return flow.Entries;
    }

    /// <summary>The beginning of a node with a body.</summary>
    public static IReadOnlyList<NewEntry> BeginRegion(RunState state, Token token, JsonObject input)
    {
        if (!state.Tokens.ContainsKey(token.Id)) return [];
        var flow = new Flow(state);
        flow.Begin(token, input);
        return flow.Entries;
    }

    /// <summary>Ends the run whatever its nodes are doing.</summary>
    public static IReadOnlyList<NewEntry> Cancel(RunState state)
    {
        var flow = new Flow(state);
        flow.Stop(RunStatus.Cancelled, state.Outputs, null);
        return [new NewEntry(new CancelRequested()), .. flow.Entries];
    }
}
