using System.Collections.Concurrent;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Engine.Conformance;

/// <summary>A task runtime that does what the test says.</summary>
public sealed class ScriptedTasks : ITaskRunner
{
    public delegate ValueTask<TaskResult> Scene(TaskCall call, CancellationToken cancellationToken);

    public Scene Play { get; set; } = (_, _) => new(Succeeded());

    /// <summary>All calls so far.</summary>
    public ConcurrentQueue<TaskCall> Calls { get; } = new();

    public ValueTask<TaskResult> RunAsync(
        TaskRequest request, TaskHistory history, ITaskHost host, ISecretSource secrets, IReachPolicy reach, CancellationToken cancellationToken)
    {
        var call = new TaskCall(request, history, host, secrets, reach);
        Calls.Enqueue(call);
        return Play(call, cancellationToken);
    }

    public static TaskResult Succeeded(params (string Name, string Value)[] outputs)
    {
        var result = new TaskResult { Outcome = TaskOutcome.Succeeded };
        foreach (var (name, value) in outputs) result.Outputs[name] = value;
        return result;
    }
}
