using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Faults.Host;

/// <summary>For agents without tasks.</summary>
internal sealed class NoTasks : ITaskRunner
{
    public ValueTask<TaskResult> RunAsync(TaskRequest request, TaskHistory history, ITaskHost host, ISecretSource secrets, IReachPolicy reach, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
