using AutoGlm.Engine.Runs;

namespace AutoGlm.Engine.Nodes;

/// <summary>What nodes that wait have in common.</summary>
internal static class Waits
{
    public const string TimeoutPort = "timeout";

    /// <summary>The moment that many seconds from now; null where the setting is absent.</summary>
    public static DateTimeOffset? After(NodeContext context, string field, DateTimeOffset now) =>
        NodeInput.Number(context.Input[field]) is { } seconds ? now + TimeSpan.FromSeconds(Math.Clamp(seconds, 0, 10 * 365 * 86_400.0)) : null;

    /// <summary>Nobody answered in time: by the port for it where an edge leads on, else that counts as timed out.</summary>
    public static NodeResult TooLate(NodeContext context, string message) =>
        context.State.Routes.HasEdge(context.Node.Id, TimeoutPort)
            ? NodeResult.Done(new() { ["timedOut"] = true }, TimeoutPort)
            : new NodeResult { Status = NodeRunStatus.TimedOut, Error = new RunError(context.Node.Id, "settings.timeoutSeconds", message, "Give it more time, or draw an edge from the port timeout.") };

    /// <summary>In a run that is to end when a person is needed, nobody is asked.</summary>
    public static NodeResult? Nobody(NodeContext context, string asked) => context.State.Start?.EndWhenUserNeeded != true ? null : new NodeResult
    {
        Status = NodeRunStatus.NeedsUser,
        Error = new RunError(context.Node.Id, null, $"A person is needed: {asked}", "Run it where someone can answer."),
    };
}
