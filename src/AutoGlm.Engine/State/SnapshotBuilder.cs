using AutoGlm.Engine.Runs;

namespace AutoGlm.Engine.State;

/// <summary>A run's state as the engine's port shows it.</summary>
internal static class SnapshotBuilder
{
    public static RunSnapshot Of(RunState state) => new()
    {
        Run = new RunView
        {
            RunId = state.RunId,
            AgentId = state.Agent.Id,
            AgentName = state.Agent.Name,
            Version = state.Start?.AgentVersion ?? 0,
            Status = state.Status,
            ParentRunId = state.Start?.Parent?.RunId,
            Trigger = state.Start?.Trigger ?? "",
            Conversation = state.Start?.Conversation,
            StartedAt = state.StartedAt,
            EndedAt = state.EndedAt,
            Inputs = state.Start?.Inputs ?? [],
            Outputs = state.Outputs,
            Error = state.Error,
        },
        Agent = state.Agent,
        Nodes = [.. state.Began.Select(id => state.NodeRuns[id])],
        Bookmarks = [.. state.Bookmarks.Values.OrderBy(mark => mark.CreatedAt)],
        Response = state.Response,
        Sequence = state.Sequence,
    };
}
