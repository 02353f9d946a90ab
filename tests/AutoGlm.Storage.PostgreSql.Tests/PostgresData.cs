using AutoGlm.Storage.Conformance;

namespace AutoGlm.Storage.PostgreSql.Tests;

/// <summary>A data folder and a PostgreSQL database of its own.</summary>
public sealed class PostgresData : StorageData
{
    public PostgresData() => Postgres = PostgresSettings.Read(Connection);

    /// <summary>How to connect to the database beside the stores.</summary>
    public string Connection { get; } = SharedCluster.Instance.CreateDatabase();

    public override PostgresSettings? Postgres { get; }

    public override void Dispose()
    {
        SharedCluster.Instance.DropDatabase(Connection);
        base.Dispose();
    }
}
