using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using AutoGlm.Engine.Agents;
using AutoGlm.Engine.Execution;
using AutoGlm.Engine.Journal;
using AutoGlm.Engine.Runs;

namespace AutoGlm.Engine.Nodes;

/// <summary>
/// Runs another agent, in a run of its own, and waits for its end. The child's id follows from the parent's, so that it is
/// started once whatever happens to processes.
/// </summary>
internal sealed class AgentExecutor(IAgentStore agents, ChildRuns children) : IWaitingExecutor
{
    public const string KindName = "agent";

    private const int Deepest = 16;

    /// <summary>The output that tells the run that was called.</summary>
    private const string RunIdName = "runId";

    public string Kind => KindName;

    public bool ReachesOutside => false;

    public (NodeWait? Wait, NodeResult? Instead) Begin(NodeContext context, DateTimeOffset now)
    {
        if (context.State.Start?.Parent is { Depth: >= Deepest })
            return (null, NodeResult.Failed(new RunError(context.Node.Id, "settings.agent", $"Agents call each other more than {Deepest} deep.", "See whether one calls itself without an end.")));
        return (new NodeWait("agent", null, new WaitDetails { Key = ChildOf(context) }), null);
    }

    public async ValueTask<NodeResult?> ArmAsync(NodeContext context, CancellationToken cancellationToken)
    {
        var parent = new ParentRun(context.State.RunId, $"{context.NodeRunId}-wait", (context.State.Start?.Parent?.Depth ?? 0) + 1);
        if (context.State.Start?.GoesOnWith is { } failed && failed.NodeRunId == context.NodeRunId)
        {
            await children.ResumeAsync(failed.RunId, ChildOf(context), parent, context.Run.TraceParent, cancellationToken);
            return null;
        }
        var agentId = NodeInput.Text(context.Input, "agent") ?? "";
        var version = (int)(NodeInput.Number(context.Input["version"]) ?? 0);
        if (await CalledAgents.FindAsync(agents, agentId, version, cancellationToken) is not { } found)
        {
            return NodeResult.Failed(new RunError(
                context.Node.Id, "settings.agent", version > 0 ? $"There is no version {version} of an agent “{agentId}”." : $"There is no agent “{agentId}”.", "Choose one of the agents here."));
        }
        try
        {
            await children.StartAsync(
                new StartRun
                {
                    Agent = found.Agent,
                    Version = found.Version,
                    Inputs = context.Input["inputs"]?.DeepClone() as JsonObject ?? [],
                    Trigger = "agent",
                    Allow = context.State.Start?.Allow ?? [],
                    EndWhenUserNeeded = context.State.Start?.EndWhenUserNeeded ?? false,
                    RunId = ChildOf(context),
                    Parent = parent,
                    TraceParent = context.Run.TraceParent,
                },
                cancellationToken);
            return null;
        }
        catch (RunRefusedException refused)
        {
            var first = refused.Problems[0];
            return NodeResult.Failed(new RunError(context.Node.Id, $"settings.{first.Field}", $"“{found.Agent.Name}” can't be run: {first.Message}", first.Cure));
        }
    }

    public NodeResult End(NodeContext context, WaitAnswer answer)
    {
        var said = answer.Value as JsonObject ?? [];
        var output = said["outputs"]?.DeepClone() as JsonObject ?? [];
        output[RunIdName] = ChildOf(context);
        var status = said["status"]?.GetValue<string>();
        if (status == nameof(RunStatus.Succeeded)) return NodeResult.Done(output);
        return new NodeResult
        {
            Status = status switch
            {
                nameof(RunStatus.Terminated) => NodeRunStatus.Terminated,
                nameof(RunStatus.TimedOut) => NodeRunStatus.TimedOut,
                _ => NodeRunStatus.Failed,
            },
            Output = output,
            Error = new RunError(
                context.Node.Id, null,
                status == nameof(RunStatus.Cancelled) ? "The agent's run was cancelled." : said["message"]?.GetValue<string>() ?? "The agent's run failed.",
                $"See its run {ChildOf(context)}."),
        };
    }

    /// <summary>The run whose end was the node's; null when none was begun.</summary>
    public static string? CalledBy(NodeEnded ended) => (ended.Output as JsonObject)?[RunIdName]?.GetValue<string>();

    private static string ChildOf(NodeContext context) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{context.State.RunId}/{context.NodeRunId}")).AsSpan(0, 16));
}
