using AutoGlm.PrivatePostgres;
using AutoGlm.Storage.Conformance;

namespace AutoGlm.Storage.PostgreSql.Tests;

/// <summary>A data folder and a database on a server of its own, which a test may end and start again.</summary>
public sealed class OwnServerData : StorageData
{
    public OwnServerData() => Postgres = PostgresSettings.Read(Server.CreateDatabase());

    public PostgresCluster Server { get; } = PostgresCluster.Start();

    public override PostgresSettings? Postgres { get; }

    public override void Dispose()
    {
        Server.Dispose();
        base.Dispose();
    }
}
