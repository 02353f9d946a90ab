using System.IO.Compression;
using System.Text.Json;
using AutoGlm.Storage.Sqlite;

namespace AutoGlm.Storage.Backups;

/// <summary>
/// A data folder as one archive: the database as it is at one moment, whoever writes to it meanwhile; the keys that open
/// its secrets; the pictures where wanted. It is as confidential as the folder. Where agents and runs are in a PostgreSQL
/// database, the folder alone would be no backup of them: that is refused, and said.
/// </summary>
public static class DataBackup
{
    internal const string ManifestName = "backup.json";
    internal const string DatabaseName = "studio.db";
    internal const string KeysName = "keys";
    internal const string PicturesName = "pictures";

    /// <summary>Writes the archive. Throws <see cref="BackupRefusedException"/> when it can't.</summary>
    /// <param name="folder">What is backed up; processes may be at work on it.</param>
    /// <param name="postgres">Where agents and runs are; null for the folder's own database.</param>
    /// <param name="file">The archive; must not be there yet.</param>
    /// <param name="pictures">Whether pictures of steps are wanted too.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Breaks it off; no archive is left.</param>
    /// <param name="putDown">Puts down that a backup is made, before it is; when that fails, none is. Null for nothing.</param>
    public static async Task WriteAsync(
        DataFolder folder, PostgresSettings? postgres, string file, bool pictures, TimeProvider time, CancellationToken cancellationToken, Func<CancellationToken, Task>? putDown = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(time);
        if (postgres is not null)
            throw Elsewhere(postgres, $"Back that up with pg_dump, and copy “{folder.Keys}”, without which its secrets can't be opened. For the folder's own database say --database sqlite.");
        if (!File.Exists(folder.Database))
            throw new BackupRefusedException("--data", $"There is no database in “{folder.Root}”.", "Name the data folder that is in use; a PostgreSQL database is backed up with pg_dump.");
        if (File.Exists(file))
            throw new BackupRefusedException("FILE", $"“{file}” is there already.", "Choose another name.");
        if (putDown is not null)
            await putDown(cancellationToken);
        var (aside, copy) = (file + ".new", Path.Combine(folder.Root, $"backup-{Guid.NewGuid():N}.db"));
        try
        {
            var manifest = new BackupManifest(BackupManifest.Newest, time.GetUtcNow());
            await CopyAsync(folder, copy, cancellationToken);
            await using (var stream = new FileStream(aside, PrivateFile(FileMode.CreateNew)))
            await using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
            {
                await using (var about = await archive.CreateEntry(ManifestName).OpenAsync(cancellationToken))
                    await JsonSerializer.SerializeAsync(about, manifest, BackupJson.Default.BackupManifest, cancellationToken);
                await archive.CreateEntryFromFileAsync(copy, DatabaseName, CompressionLevel.Fastest, cancellationToken);
                await AddFolderAsync(archive, folder.Keys, KeysName, cancellationToken);
                if (pictures)
                    await AddFolderAsync(archive, folder.Pictures, PicturesName, cancellationToken);
            }

            File.Move(aside, file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or System.Data.Common.DbException)
        {
            throw new BackupRefusedException("FILE", $"The backup can't be written: {error.Message}", "Choose a folder with enough space that this user may write to.");
        }
        finally
        {
            File.Delete(copy);
            File.Delete(aside);
        }
    }

    internal static BackupRefusedException Elsewhere(PostgresSettings postgres, string cure) =>
        new("--database", $"Agents and runs are in the PostgreSQL database {postgres.Place}; an archive of the data folder doesn't hold them.", cure);

    private static async Task CopyAsync(DataFolder folder, string copy, CancellationToken cancellationToken)
    {
        var database = new SqliteDatabase(folder.Database);
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var command = database.Command(connection, "VACUUM INTO $1", copy);
        await command.ExecuteNonQueryAsync(cancellationToken);
        database.Close();
    }

    private static async Task AddFolderAsync(ZipArchive archive, string folder, string name, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder))
            return;
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            try
            {
                await archive.CreateEntryFromFileAsync(path, $"{name}/{Path.GetRelativePath(folder, path).Replace('\\', '/')}", CompressionLevel.Fastest, cancellationToken);
            }
            catch (FileNotFoundException)
            {
                // A picture that was deleted meanwhile.
            }
        }
    }

    private static FileStreamOptions PrivateFile(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
