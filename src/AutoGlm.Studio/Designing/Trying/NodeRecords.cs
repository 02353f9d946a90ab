using AutoGlm.Engine;
using AutoGlm.Engine.Runs;

namespace AutoGlm.Studio.Designing.Trying;

/// <summary>What an agent's runs recorded, for those who draw it.</summary>
public sealed class NodeRecords(IWorkflowEngine engine)
{
    /// <summary>How many runs are offered, and searched for one that a node ran in.</summary>
    public const int Runs = 10;

    /// <summary>The newest runs of an agent, newest first.</summary>
    public ValueTask<IReadOnlyList<RunView>> RunsAsync(string agentId, CancellationToken cancellationToken) =>
        engine.ListAsync(new RunQuery { AgentId = agentId, Take = Runs }, cancellationToken);

    /// <summary>
    /// What a run recorded about a node. Without a run, the newest in which the node ran, or else the newest at all; null when
    /// there is none.
    /// </summary>
    public async Task<NodeRecord?> OfAsync(string agentId, string nodeId, string? runId, CancellationToken cancellationToken)
    {
        if (runId is not null)
            return await TryReadAsync(runId, cancellationToken) is { } named ? await OfAsync(named, nodeId, cancellationToken) : null;
        RunSnapshot? newest = null;
        foreach (var run in await RunsAsync(agentId, cancellationToken))
        {
            if (await TryReadAsync(run.RunId, cancellationToken) is not { } snapshot)
                continue;
            newest ??= snapshot;
            if (snapshot.Nodes.Any(node => node.NodeId == nodeId))
                return await OfAsync(snapshot, nodeId, cancellationToken);
        }

        return newest is null ? null : await OfAsync(newest, nodeId, cancellationToken);
    }

    private async Task<NodeRecord> OfAsync(RunSnapshot run, string nodeId, CancellationToken cancellationToken) => new(
        run,
        [.. run.Nodes.Where(node => node.NodeId == nodeId)],
        await engine.RecordedAsync(run.Run.RunId, nodeId, null, cancellationToken));

    /// <summary>Null for a run that was deleted meanwhile.</summary>
    private async Task<RunSnapshot?> TryReadAsync(string runId, CancellationToken cancellationToken)
    {
        try
        {
            return await engine.GetAsync(runId, cancellationToken);
        }
        catch (RunNotFoundException)
        {
            return null;
        }
    }
}
