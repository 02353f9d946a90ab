using AutoGlm.Canaries;
using AutoGlm.Storage.Conformance;
using Npgsql;

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
        LookThrough();
        SharedCluster.Instance.DropDatabase(Connection);
        base.Dispose();
    }

    /// <summary>Every row of every table, bytes as hexadecimal digits.</summary>
    private void LookThrough()
    {
        using var connection = new NpgsqlConnection(Connection + ";Pooling=False");
        connection.Open();
        foreach (var table in Read(connection, "SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')"))
            CanaryWatch.Suite.Look("table", table, string.Join('\n', Read(connection, $"SELECT t::text FROM {table} t")));
    }

    private static List<string> Read(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(reader.GetString(0));
        return rows;
    }
}
