using AutoGlm.Storage.Migrations;
using Npgsql;

namespace AutoGlm.Storage.PostgreSql;

/// <summary>
/// Brings a database to this version's schema, all steps in one transaction, one process at a time: <c>autoglm_schema</c> says
/// how many were applied. No copy is made; whoever runs the server backs it up.
/// </summary>
internal static class PostgresMigrator
{
    /// <summary>“AutoGlm” in ASCII; the lock of all processes that want to change the schema.</summary>
    private const long SchemaLock = 0x4175746F476C6D;

    public static void Migrate(PostgresDatabase database) => Migrate(database, MigrationScripts.Of("PostgreSql"));

    internal static void Migrate(PostgresDatabase database, IReadOnlyList<string> scripts)
    {
        using var connection = database.Open();
        // Most starts find nothing to do, and need no lock to see it.
        if (IsThere(connection) && Version(connection, database, scripts.Count) == scripts.Count) return;
        using var transaction = connection.BeginTransaction();
        Run(connection, $"SELECT pg_advisory_xact_lock({SchemaLock})");
        Run(connection, "CREATE TABLE IF NOT EXISTS autoglm_schema (version bigint NOT NULL)");
        // Another process may have been first.
        for (var next = Version(connection, database, scripts.Count); next < scripts.Count; next++) Run(connection, scripts[next]);
        Run(connection, $"DELETE FROM autoglm_schema; INSERT INTO autoglm_schema VALUES ({scripts.Count})");
        transaction.Commit();
    }

    private static bool IsThere(NpgsqlConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT to_regclass('autoglm_schema') IS NOT NULL";
        return command.ExecuteScalar() is true;
    }

    private static int Version(NpgsqlConnection connection, PostgresDatabase database, int known)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COALESCE(MAX(version), 0) FROM autoglm_schema";
        var version = (long)command.ExecuteScalar()!;
        return version <= known ? (int)version : throw new DatabaseRefusedException(
            DatabaseFault.TooNew, database.Place, $"Its schema is {version}, and this version knows {known}.");
    }

    private static void Run(NpgsqlConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        // A large table takes its time, and so does another process's migration.
        command.CommandTimeout = 0;
        command.ExecuteNonQuery();
    }
}
