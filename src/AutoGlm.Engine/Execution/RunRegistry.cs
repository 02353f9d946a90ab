using System.Collections.Concurrent;

namespace AutoGlm.Engine.Execution;

/// <summary>The runs that this process executes.</summary>
internal sealed class RunRegistry
{
    private readonly ConcurrentDictionary<string, RunExecution> _runs = new();

    public int Count => _runs.Count;

    public bool IsEmpty => _runs.IsEmpty;

    public IReadOnlyCollection<RunExecution> All => [.. _runs.Values];

    public RunExecution? Find(string runId) => _runs.GetValueOrDefault(runId);

    public void Add(RunExecution execution) => _runs[execution.RunId] = execution;

    public void Remove(RunExecution execution) => _runs.TryRemove(KeyValuePair.Create(execution.RunId, execution));
}
