namespace AutoGlm.Engine.Nodes;

/// <summary>The executors by kind.</summary>
public sealed class NodeExecutors
{
    private readonly Dictionary<string, INodeExecutor> _byKind;

    /// <summary>Throws <see cref="ArgumentException"/> when two are for the same kind.</summary>
    public NodeExecutors(IEnumerable<INodeExecutor> executors) =>
        _byKind = executors.ToDictionary(executor => executor.Kind, StringComparer.Ordinal);

    /// <summary>Null for a kind that nothing here executes.</summary>
    public INodeExecutor? Find(string kind) => _byKind.GetValueOrDefault(kind);
}
