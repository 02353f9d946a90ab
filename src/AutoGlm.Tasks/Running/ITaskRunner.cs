using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Tasks.Running;

/// <summary>Pursues a goal: the task loop.</summary>
public interface ITaskRunner
{
    /// <summary>
    /// Runs until an outcome. Throws only <see cref="OperationCanceledException"/> when <paramref name="cancellationToken"/>
    /// asks for it; everything else becomes an outcome with a reason.
    /// </summary>
    ValueTask<TaskResult> RunAsync(
        TaskRequest request,
        TaskHistory history,
        ITaskHost host,
        ISecretSource secrets,
        IReachPolicy reach,
        CancellationToken cancellationToken);
}
