using System.Text.Json.Nodes;
using AutoGlm.Engine.Execution;
using AutoGlm.Engine.Reach;
using AutoGlm.Engine.Runs;
using AutoGlm.Engine.Secrets;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Telemetry;
using AutoGlm.Workflows.Nodes;

namespace AutoGlm.Engine.Nodes;

/// <summary>Hands a goal to the task runtime and journals what it does.</summary>
internal sealed class TaskExecutor(ITaskRunner runner, EngineOptions options, IEnumerable<ITaskHostLayer> layers) : INodeExecutor
{
    public string Kind => "task";

    public bool ReachesOutside => true;

    public async ValueTask<NodeResult> ExecuteAsync(NodeContext context, CancellationToken cancellationToken)
    {
        var names = NodeSecrets.NamesFor(context);
        var request = TaskRequests.From(context, names);
        var starts = request.Surfaces.Select(surface => surface.Start).OfType<string>().ToList();
        var reach = new AgentReachPolicy(
            PermissionTexts.Resolve(context.State, context.State.Agent.Permissions.Sites), starts, options.ForbiddenOrigins());
        var home = starts.Select(Origins.Of).OfType<string>().ToList();
        try
        {
            var history = await HistoryAsync(context, cancellationToken);
            ITaskHost host = new TaskHost(context.Run, context.State.Start?.EndWhenUserNeeded ?? false);
            foreach (var layer in layers) host = layer.Over(host, context.State.RunId, context.NodeRunId, history.Steps.Count);
            var result = await runner.RunAsync(
                request,
                history,
                host,
                context.Run.Secrets(names, home),
                reach,
                cancellationToken);
            return Result(context, result);
        }
        finally
        {
            context.Run.Show(null);
        }
    }

    private static async ValueTask<TaskHistory> HistoryAsync(NodeContext context, CancellationToken cancellationToken)
    {
        var state = context.Run.State;
        if (context.Attempt == 1 || state.NodeRuns.GetValueOrDefault(context.NodeRunId) is not { } earlier) return TaskHistory.None;
        var before = earlier.StepsBeforeRetry ?? 0;
        return new TaskHistory
        {
            Steps = earlier.Steps,
            StepsBefore = before,
            // With a step of its own, the retry has begun already and was interrupted.
            Failure = earlier.StepsBeforeRetry == earlier.Steps.Count ? earlier.Error?.Message ?? "It failed." : null,
            Effects = earlier.Effects,
            Messages = state.Messages.GetValueOrDefault(context.NodeRunId) ?? [],
            SurfaceState = await context.Run.SurfaceStateAsync(cancellationToken),
            Elapsed = TimeSpan.FromMilliseconds(earlier.Steps.Skip(before).Sum(step => step.Milliseconds)),
        };
    }

    private static NodeResult Result(NodeContext context, TaskResult result)
    {
        var status = result.Outcome switch
        {
            TaskOutcome.Succeeded => NodeRunStatus.Succeeded,
            TaskOutcome.Terminated => NodeRunStatus.Terminated,
            TaskOutcome.TimedOut => NodeRunStatus.TimedOut,
            TaskOutcome.NeedsUser => NodeRunStatus.NeedsUser,
            TaskOutcome.Cancelled => NodeRunStatus.Cancelled,
            _ => NodeRunStatus.Failed,
        };
        return new NodeResult
        {
            Status = status,
            Port = NodePorts.Out,
            Output = Output(result, status),
            Task = result with { Steps = [] },
            Error = status == NodeRunStatus.Succeeded ? null : Error(context.Node.Id, result),
        };
    }

    private static JsonObject Output(TaskResult result, NodeRunStatus status)
    {
        var output = (JsonObject)result.Outputs.DeepClone();
        output["outcome"] = KebabNames.Of(status);
        output["answer"] = result.Answer;
        output["progress"] = new JsonArray([.. result.Progress.Select(line => (JsonNode)line)]);
        output["reason"] = result.Reason;
        return output;
    }

    private static RunError Error(string nodeId, TaskResult result) => result.Outcome switch
    {
        TaskOutcome.NeedsUser => RunError.Of(
            nodeId, null,
            result.Question is { } question ? new($"The task needs a person: {question.Text}", $"任务需要人参与：{question.Text}") : Reason(result, new("The task needs a person.", "任务需要人参与。")),
            new("Run it where someone can answer, say the answer in the goal, or allow the kind of step it asked about.", "请在有人可以回答的地方运行，在目标中写明答案，或允许它所询问的操作。")),
        TaskOutcome.Terminated => RunError.Of(
            nodeId, "settings.goal",
            Reason(result, new("The task was judged impossible.", "任务被判定为无法完成。")),
            new("Change the goal or its values, and run it again.", "请修改目标或其中的值，然后重新运行。")),
        TaskOutcome.TimedOut => RunError.Of(
            nodeId, "settings.limits",
            Reason(result, new("The task's time or steps ran out.", "任务的时间或步数已用完。")),
            new("Raise the limits, or make the goal smaller.", "请提高限制，或缩小目标。")),
        // Nothing was done: its screen didn't open.
        _ when result.Steps.Count == 0 => RunError.Of(
            nodeId, "settings.surfaces",
            Reason(result, new("The task's screen could not be opened.", "无法打开任务的屏幕。")),
            new("Check where the task begins, and that the site or device is up; then run it again.", "请检查任务的起始位置，并确认网站或设备可用，然后重新运行。")),
        _ => RunError.Of(
            nodeId, null,
            Reason(result, new("The task failed.", "任务失败。")),
            new("Look at its last steps; run it again if the site or device was at fault.", "请查看最后几步；如果是网站或设备的问题，请重新运行。")),
    };

    /// <summary>What the task says of itself is in the words of whoever planned it.</summary>
    private static LocalText Reason(TaskResult result, LocalText otherwise) => result.Reason is { } reason ? new(reason, reason) : otherwise;
}
