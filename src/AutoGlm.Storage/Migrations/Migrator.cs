using AutoGlm.Storage.Sql;
using Microsoft.Data.Sqlite;

namespace AutoGlm.Storage.Migrations;

/// <summary>
/// Brings a database to this version's schema. Each step is one embedded script, applied in order, all in one
/// transaction, after a copy of what was there; <c>user_version</c> says how many were applied.
/// </summary>
internal static class Migrator
{
    private const int BackupsKept = 5;

    public static void Migrate(DataFolder folder, SqliteDatabase database, TimeProvider time) => Migrate(folder, database, time, Scripts());

    internal static void Migrate(DataFolder folder, SqliteDatabase database, TimeProvider time, IReadOnlyList<string> scripts)
    {
        using var connection = database.OpenForWriting();
        var version = Version(connection);
        if (version > scripts.Count) throw new DataFolderTooNewException(version, scripts.Count);
        if (version == scripts.Count) return;
        if (version > 0) BackUp(folder, connection, version, time);
        connection.Run("BEGIN IMMEDIATE");
        // Another process may have been first.
        for (var next = (int)Version(connection); next < scripts.Count; next++)
        {
            connection.Run(scripts[next]);
            connection.Run($"PRAGMA user_version = {next + 1}");
        }
        connection.Run("COMMIT");
    }

    private static void BackUp(DataFolder folder, SqliteConnection connection, long version, TimeProvider time)
    {
        Directory.CreateDirectory(folder.Backups);
        var name = $"studio-v{version}-{time.GetUtcNow():yyyyMMdd-HHmmss-fff}.db";
        using (var command = connection.Command("VACUUM INTO $1", Path.Combine(folder.Backups, name)))
            command.ExecuteNonQuery();
        foreach (var old in new DirectoryInfo(folder.Backups).GetFiles("studio-v*.db").OrderByDescending(file => file.CreationTimeUtc).ThenByDescending(file => file.Name).Skip(BackupsKept))
            old.Delete();
    }

    private static long Version(SqliteConnection connection)
    {
        using var command = connection.Command("PRAGMA user_version");
        return (long)command.ExecuteScalar()!;
    }

    internal static IReadOnlyList<string> Scripts()
    {
        var assembly = typeof(Migrator).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return reader.ReadToEnd();
            })];
    }
}
