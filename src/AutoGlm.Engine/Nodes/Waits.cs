using AutoGlm.Engine.Runs;
using AutoGlm.Workflows.Nodes;

namespace AutoGlm.Engine.Nodes;

/// <summary>What nodes that wait have in common.</summary>
internal static class Waits
{
    public const string TimeoutPort = "timeout";

    /// <summary>The moment that many seconds from now; null where the setting is absent.</summary>
    public static DateTimeOffset? After(NodeContext context, string field, DateTimeOffset now) =>
        NodeInput.Number(context.Input[field]) is { } seconds ? now + TimeSpan.FromSeconds(Math.Clamp(seconds, 0, 10 * 365 * 86_400.0)) : null;

    /// <summary>Nobody answered in time: by the port for it where an edge leads on, else that counts as timed out.</summary>
    public static NodeResult TooLate(NodeContext context, LocalText message) =>
        context.State.Routes.HasEdge(context.Node.Id, TimeoutPort)
            ? NodeResult.Done(new() { ["timedOut"] = true }, TimeoutPort)
            : new NodeResult { Status = NodeRunStatus.TimedOut, Error = RunError.Of(context.Node.Id, "settings.timeoutSeconds", message, new("Give it more time, or draw an edge from the port timeout.", "请放宽时限，或从出口 timeout 画一条连线。")) };

    /// <summary>In a run that is to end when a person is needed, nobody is asked.</summary>
    public static NodeResult? Nobody(NodeContext context, string asked) => context.State.Start?.EndWhenUserNeeded != true ? null : new NodeResult
    {
        Status = NodeRunStatus.NeedsUser,
        Error = RunError.Of(context.Node.Id, null, new($"A person is needed: {asked}", $"需要人参与：{asked}"), new("Run it where someone can answer.", "请在有人可以回答的地方运行。")),
    };
}
