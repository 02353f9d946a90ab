using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace AutoGlm.Bench.Engine;

/// <summary>What the disk and SQLite give at best: one small row per synced commit, nothing around it.</summary>
internal static class RawCommits
{
    /// <summary>Fills the log once, so that it is checkpointed and written from its beginning again: a log that still grows is several times slower to sync.</summary>
    private const string FillLog =
        "WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 4000) INSERT INTO rows (data) SELECT hex(zeroblob(2000)) FROM numbers";

    public static double PerSecond(string folder, TimeSpan duration)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "raw.db")};Pooling=False");
        connection.Open();
        Run(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000; CREATE TABLE rows (id INTEGER PRIMARY KEY, data TEXT NOT NULL)");
        Run(connection, FillLog);
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO rows (data) VALUES ($data)";
        insert.Parameters.AddWithValue("$data", new string('x', 200));
        var (count, clock) = (0, Stopwatch.StartNew());
        while (clock.Elapsed < duration)
        {
            insert.ExecuteNonQuery();
            count++;
        }
        return count / clock.Elapsed.TotalSeconds;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
