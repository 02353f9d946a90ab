using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace AutoGlm.Bench.Engine;

/// <summary>What the disk and SQLite give at best: one small row per synced commit, nothing around it.</summary>
internal static class RawCommits
{
    public static double PerSecond(string folder, TimeSpan duration)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "raw.db")};Pooling=False");
        connection.Open();
        Run(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE rows (id INTEGER PRIMARY KEY, data TEXT NOT NULL)");
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
