namespace AutoGlm.Engine.Nodes;

/// <summary>A kind of node that lets go of everything while it waits: between its beginning and its end there is only a bookmark.</summary>
internal interface IWaitingExecutor : INodeExecutor
{
    /// <summary>What to wait for, or the result where there is nothing to wait for.</summary>
    (NodeWait? Wait, NodeResult? Instead) Begin(NodeContext context, DateTimeOffset now);

    /// <summary>
    /// Sees to it that the wait can end; called when it has begun, and again by whoever takes the run up, so what it does
    /// must be done once however often it is called. A result where it can't be done.
    /// </summary>
    ValueTask<NodeResult?> ArmAsync(NodeContext context, CancellationToken cancellationToken) => new((NodeResult?)null);

    /// <summary>
    /// Brings to mind again what is waited for; once, or again after a crash, as with <see cref="ArmAsync"/>. A result says why
    /// it can't be done; the wait goes on all the same.
    /// </summary>
    ValueTask<NodeResult?> RemindAsync(NodeContext context, CancellationToken cancellationToken) => new((NodeResult?)null);

    /// <summary>What follows from the answer.</summary>
    NodeResult End(NodeContext context, WaitAnswer answer);

    ValueTask<NodeResult> INodeExecutor.ExecuteAsync(NodeContext context, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("A node that waits is begun and ended, not executed.");
}
