namespace AutoGlm.Engine.Nodes;

/// <summary>Executes nodes of one kind. A new kind is a new class and one line where executors are registered.</summary>
public interface INodeExecutor
{
    /// <summary>As documents name it.</summary>
    string Kind { get; }

    /// <summary>
    /// Whether it touches anything outside the run. Its start is then journaled first, so that a resume knows that the
    /// outside may have been touched; a node that only computes is simply computed again.
    /// </summary>
    bool ReachesOutside { get; }

    /// <summary>Whether runs start at nodes of this kind.</summary>
    bool IsTrigger => false;

    /// <summary>Whether its filled-in settings are worth keeping; not where the output says the same.</summary>
    bool KeepsInput => true;

    /// <summary>The port its token leaves by when the node is disabled.</summary>
    string PassPort => NodePorts.Out;

    /// <summary>
    /// Executes the node. Failures are results; an exception that is none of the cancellation's counts as a failure too.
    /// </summary>
    ValueTask<NodeResult> ExecuteAsync(NodeContext context, CancellationToken cancellationToken);
}
