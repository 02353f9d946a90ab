namespace AutoGlm.Engine.Stores;

/// <summary>What a run must keep but nobody may read: encrypted, beside the journal, deleted when the run ends.</summary>
public interface IRunVault
{
    ValueTask<IReadOnlyList<RunSecret>> SecretsAsync(string runId, CancellationToken cancellationToken);

    /// <summary>Keeps the newest state of a node run's surface. Throws <see cref="LeaseLostException"/> for a stale owner.</summary>
    ValueTask SaveSurfaceStateAsync(RunLease lease, string nodeRunId, string state, CancellationToken cancellationToken);

    ValueTask<string?> SurfaceStateAsync(string runId, string nodeRunId, CancellationToken cancellationToken);
}
