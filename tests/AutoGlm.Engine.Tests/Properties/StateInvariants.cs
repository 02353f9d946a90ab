using AutoGlm.Engine.Runs;
using AutoGlm.Engine.State;

namespace AutoGlm.Engine.Tests.Properties;

/// <summary>What holds of every run's state.</summary>
internal static class StateInvariants
{
    /// <summary>After each entry of a run that goes on; where the run ends, its frames go with its last entry.</summary>
    public static void CheckEntry(RunState state)
    {
        Hold(state.LiveAtTop == state.Tokens.Values.Count(token => token.Frame is null), "the run's count is that of its tokens");
        foreach (var frame in state.Frames.Values)
        {
            Hold(frame.Live == state.Tokens.Values.Count(token => token.Frame == frame.Id), $"the count of frame {frame.Id} is that of its tokens");
            Hold(state.Tokens.TryGetValue(frame.Owner, out var owner) && owner.Frame == frame.Parent && owner.NodeId == frame.OwnerNode, $"frame {frame.Id} has its owner");
        }
        foreach (var token in state.Tokens.Values)
        {
            Hold(token.Frame is null || state.Frames.ContainsKey(token.Frame), $"token {token.Id} has its frame");
            Hold(state.Routes.IsJoin(token.NodeId) == (state.AtJoins.GetValueOrDefault((token.Frame, token.NodeId))?.Contains(token) == true), $"token {token.Id} is counted at its join");
        }
        foreach (var (id, region) in state.Regions)
        {
            Hold(state.Tokens.ContainsKey(id), $"region {id} has its token");
            Hold(region.Open == state.Frames.Values.Count(frame => frame.Owner == id), $"region {id} counts its frames");
        }
        Hold(state.AtJoins.Values.Sum(waiting => waiting.Count) == state.Tokens.Values.Count(token => state.Routes.IsJoin(token.NodeId)), "only live tokens wait at joins");
        Hold(state.Status.IsFinal() || state.Joined.All(one => one.Frame is null || state.Frames.ContainsKey(one.Frame)), "joins that went on are forgotten with their frames");
        Hold(!state.Status.IsFinal() || state.NodeRuns.Values.All(run => run.EndedAt is not null), "nothing goes on behind the end");
        Hold(state.NodeRuns.Values.All(run => (run.EndedAt is not null) != state.Tokens.ContainsKey(run.NodeRunId)), "what has ended has no token, and what goes on has one");
    }

    /// <summary>After all that follows from something.</summary>
    public static void CheckSettled(RunState state)
    {
        if (state.Status.IsFinal()) return;
        Hold(state.LiveAtTop > 0, "a run without tokens is at its end");
        Hold(state.Frames.Values.All(frame => frame.Live > 0), "a frame without tokens is closed");
        Hold(state.Regions.Values.All(region => region.Open > 0), "a region without frames is at its end");
        foreach (var (frame, join) in state.AtJoins.Keys)
        {
            Hold(!state.Joined.Contains((frame, join)), $"nobody waits at join {join} that went on");
            Hold(state.Tokens.Values.Any(token => token.Frame == frame && token.NodeId != join && state.Routes.Leads(token.NodeId, join)), $"join {join} waits for someone");
        }
    }

    private static void Hold(bool holds, string what)
    {
        if (!holds) throw new InvalidOperationException($"This does not hold: {what}.");
    }
}
