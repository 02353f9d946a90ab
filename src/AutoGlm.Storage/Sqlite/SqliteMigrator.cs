using System.Data.Common;
using AutoGlm.Storage.Migrations;

namespace AutoGlm.Storage.Sqlite;

/// <summary>
/// Brings a database to this version's schema. Each step is one embedded script, applied in order, all in one
/// transaction, after a copy of what was there; <c>user_version</c> says how many were applied.
/// </summary>
internal static class SqliteMigrator
{
    private const int BackupsKept = 5;

    public static void Migrate(DataFolder folder, SqliteDatabase database, TimeProvider time) => Migrate(folder, database, time, MigrationScripts.Of("Sqlite"));

    internal static void Migrate(DataFolder folder, SqliteDatabase database, TimeProvider time, IReadOnlyList<string> scripts)
    {
        using var connection = database.OpenFile();
        var version = Version(connection);
        if (version > scripts.Count) throw new DataFolderTooNewException(version, scripts.Count);
        if (version == scripts.Count) return;
        if (version > 0) BackUp(folder, database, connection, version, time);
        SqliteDatabase.Run(connection, "BEGIN IMMEDIATE");
        // Another process may have been first.
        for (var next = (int)Version(connection); next < scripts.Count; next++)
        {
            SqliteDatabase.Run(connection, scripts[next]);
            SqliteDatabase.Run(connection, $"PRAGMA user_version = {next + 1}");
        }
        SqliteDatabase.Run(connection, "COMMIT");
    }

    private static void BackUp(DataFolder folder, SqliteDatabase database, DbConnection connection, long version, TimeProvider time)
    {
        Directory.CreateDirectory(folder.Backups);
        var name = $"studio-v{version}-{time.GetUtcNow():yyyyMMdd-HHmmss-fff}.db";
        using (var command = database.Command(connection, "VACUUM INTO $1", Path.Combine(folder.Backups, name)))
            command.ExecuteNonQuery();
        foreach (var old in new DirectoryInfo(folder.Backups).GetFiles("studio-v*.db").OrderByDescending(file => file.CreationTimeUtc).ThenByDescending(file => file.Name).Skip(BackupsKept))
            old.Delete();
    }

    private static long Version(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        return (long)command.ExecuteScalar()!;
    }
}
