using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace AutoGlm.Bench.Engine;

/// <summary>What the disk and the database give at best: one small row per synced commit on one connection, nothing around it.</summary>
internal static class RawCommits
{
    /// <summary>Fills the log once, so that it is checkpointed and written from its beginning again: a log that still grows is several times slower to sync.</summary>
    private const string FillLog =
        "WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 4000) INSERT INTO rows (data) SELECT hex(zeroblob(2000)) FROM numbers";

    public static double OfSqlite(string folder, TimeSpan duration)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "raw.db")};Pooling=False");
        connection.Open();
        Run(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000; CREATE TABLE rows (id INTEGER PRIMARY KEY, data TEXT NOT NULL)");
        Run(connection, FillLog);
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO rows (data) VALUES ($data)";
        insert.Parameters.AddWithValue("$data", Row);
        return PerSecond(insert, duration);
    }

    public static double OfPostgres(string settings, TimeSpan duration)
    {
        using var connection = new NpgsqlConnection(settings + ";Pooling=False");
        connection.Open();
        Run(connection, "SET synchronous_commit = on; CREATE TABLE rows (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, data text NOT NULL)");
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO rows (data) VALUES ($1)";
        insert.Parameters.Add(new NpgsqlParameter { Value = Row });
        insert.Prepare();
        return PerSecond(insert, duration);
    }

    private static string Row => new('x', 200);

    private static double PerSecond(DbCommand insert, TimeSpan duration)
    {
        var (count, clock) = (0, Stopwatch.StartNew());
        while (clock.Elapsed < duration)
        {
            insert.ExecuteNonQuery();
            count++;
        }
        return count / clock.Elapsed.TotalSeconds;
    }

    private static void Run(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
