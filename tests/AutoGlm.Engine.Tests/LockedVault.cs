using AutoGlm.Engine.Stores;

namespace AutoGlm.Engine.Tests;

/// <summary>A run vault of which one run's secrets can't be read, as after its keys were lost.</summary>
internal sealed class LockedVault : IRunVault
{
    public IRunVault Inner { get; set; } = null!;

    /// <summary>Id of that run.</summary>
    public string? Locked { get; set; }

    public ValueTask<IReadOnlyList<RunSecret>> SecretsAsync(string runId, CancellationToken cancellationToken) => runId == Locked
        ? throw new StoreException("The keys are gone.", new IOException())
        : Inner.SecretsAsync(runId, cancellationToken);

    public ValueTask SaveSurfaceStateAsync(RunLease lease, string nodeRunId, string state, CancellationToken cancellationToken) =>
        Inner.SaveSurfaceStateAsync(lease, nodeRunId, state, cancellationToken);

    public ValueTask<string?> SurfaceStateAsync(string runId, string nodeRunId, CancellationToken cancellationToken) =>
        Inner.SurfaceStateAsync(runId, nodeRunId, cancellationToken);
}
