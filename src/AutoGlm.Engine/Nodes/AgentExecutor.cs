using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using AutoGlm.Engine.Agents;
using AutoGlm.Engine.Execution;
using AutoGlm.Engine.Journal;
using AutoGlm.Engine.Runs;
using AutoGlm.Workflows.Nodes;

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
            return (null, NodeResult.Failed(RunError.Of(context.Node.Id, "settings.agent", new($"Agents call each other more than {Deepest} deep.", $"智能体互相调用超过了 {Deepest} 层。"), new("See whether one calls itself without an end.", "请检查是否有智能体在无止境地调用自己。"))));
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
            return NodeResult.Failed(RunError.Of(
                context.Node.Id, "settings.agent", version > 0 ? new($"There is no version {version} of an agent “{agentId}”.", $"智能体“{agentId}”没有版本 {version}。") : new($"There is no agent “{agentId}”.", $"没有智能体“{agentId}”。"), new("Choose one of the agents here.", "请选择此处的智能体。")));
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
            return NodeResult.Failed(RunError.Of(context.Node.Id, $"settings.{first.Field}", new($"“{found.Agent.Name}” can't be run: {first.Message}", $"“{found.Agent.Name}”无法运行：{first.MessageText.Zh}"), first.CureText));
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
            Error = RunError.Of(
                context.Node.Id, null,
                Ended(status, said["message"]?.GetValue<string>()),
                new($"See its run {ChildOf(context)}.", $"请查看它的运行 {ChildOf(context)}。")),
        };
    }

    private static LocalText Ended(string? status, string? message) =>
        status == nameof(RunStatus.Cancelled) ? new("The agent's run was cancelled.", "智能体的运行已取消。")
        : message is null ? new("The agent's run failed.", "智能体的运行失败。")
        : new(message, message);

    /// <summary>The run whose end was the node's; null when none was begun.</summary>
    public static string? CalledBy(NodeEnded ended) => (ended.Output as JsonObject)?[RunIdName]?.GetValue<string>();

    private static string ChildOf(NodeContext context) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{context.State.RunId}/{context.NodeRunId}")).AsSpan(0, 16));
}
