using System.Text.Json.Nodes;
using AutoGlm.Engine.Execution;
using AutoGlm.Engine.Reach;
using AutoGlm.Engine.Runs;
using AutoGlm.Engine.Secrets;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Telemetry;

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
        TaskOutcome.NeedsUser => new RunError(
            nodeId, null,
            result.Question is { } question ? $"The task needs a person: {question.Text}" : result.Reason ?? "The task needs a person.",
            "Run it where someone can answer, say the answer in the goal, or allow the kind of step it asked about."),
        TaskOutcome.Terminated => new RunError(nodeId, "settings.goal", result.Reason ?? "The task was judged impossible.", "Change the goal or its values, and run it again."),
        TaskOutcome.TimedOut => new RunError(nodeId, "settings.limits", result.Reason ?? "The task's time or steps ran out.", "Raise the limits, or make the goal smaller."),
        // Nothing was done: its screen didn't open.
        _ when result.Steps.Count == 0 => new RunError(
            nodeId, "settings.surfaces", result.Reason ?? "The task's screen could not be opened.",
            "Check where the task begins, and that the site or device is up; then run it again."),
        _ => new RunError(nodeId, null, result.Reason ?? "The task failed.", "Look at its last steps; run it again if the site or device was at fault."),
    };
}
