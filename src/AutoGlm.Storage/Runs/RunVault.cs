using AutoGlm.Engine;
using AutoGlm.Engine.Stores;
using AutoGlm.Storage.Sealing;
using AutoGlm.Storage.Sql;

namespace AutoGlm.Storage.Runs;

/// <summary>Sealed things of live runs. Only the newest surface state is kept, so it doesn't grow with the run.</summary>
internal sealed class RunVault(Database database, GroupWriter writer, Sealer sealer) : IRunVault
{
    internal const string SecretsName = "secrets";

    private readonly string _save =
        $"""
        INSERT INTO run_vault (run, name, sealed)
        SELECT id, $1, $2 FROM runs WHERE id = $3 AND fence = $4 AND status < 3{database.Hold()}
        ON CONFLICT (run, name) DO UPDATE SET sealed = excluded.sealed
        """;

    public async ValueTask<IReadOnlyList<RunSecret>> SecretsAsync(string runId, CancellationToken cancellationToken) =>
        await OpenAsync(runId, SecretsName, cancellationToken) is { } json ? RunSecretsJson.Read(json) : [];

    public async ValueTask SaveSurfaceStateAsync(RunLease lease, string nodeRunId, string state, CancellationToken cancellationToken)
    {
        var sealedState = sealer.Seal(state);
        var written = await writer.WriteAsync(
            session => session.Execute(_save, SurfaceName(nodeRunId), sealedState, lease.Key, lease.Fence), cancellationToken);
        if (written == 0) throw new LeaseLostException(lease.RunId);
    }

    public ValueTask<string?> SurfaceStateAsync(string runId, string nodeRunId, CancellationToken cancellationToken) =>
        OpenAsync(runId, SurfaceName(nodeRunId), cancellationToken);

    private static string SurfaceName(string nodeRunId) => $"surface:{nodeRunId}";

    private async ValueTask<string?> OpenAsync(string runId, string name, CancellationToken cancellationToken) =>
        await database.FirstAsync(
            "SELECT v.sealed FROM run_vault v JOIN runs r ON r.id = v.run WHERE r.run_id = $1 AND v.name = $2",
            reader => reader.Bytes(0), cancellationToken, runId, name) is { } bytes ? sealer.Open(bytes) : null;
}
