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
    private const string ManifestName = "backup.json";
    private const string DatabaseName = "studio.db";
    private const string KeysName = "keys";
    private const string PicturesName = "pictures";

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

    /// <summary>
    /// Puts an archive back. What the folder held is moved to its <c>backups</c> first. Throws
    /// <see cref="BackupRefusedException"/>, and changes nothing, when the archive is none or is damaged, when the folder is
    /// in use, when it holds data and <paramref name="replace"/> is not set, or when its database is not the one in use.
    /// </summary>
    public static async Task<BackupManifest> RestoreAsync(string file, DataFolder folder, PostgresSettings? postgres, bool replace, TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(time);
        if (postgres is not null)
            throw Elsewhere(postgres, "Put a dump of that back with pg_restore or psql. To put an archive into the folder's own database say --database sqlite.");
        if (File.Exists(folder.Database))
        {
            if (!replace)
                throw new BackupRefusedException("--data", $"There are data in “{folder.Root}” already.", "Name another folder, or add --replace; what is there is kept in its backups.");
            if (await InUseAsync(folder, time, cancellationToken))
                throw new BackupRefusedException("--data", $"A program is at work on “{folder.Root}”.", "Stop the Studio and other programs that use it, and try again.");
        }

        var staged = Path.Combine(folder.Root, $"restore-{Guid.NewGuid():N}");
        try
        {
            var manifest = await UnpackAsync(file, staged, cancellationToken);
            await CheckAsync(Path.Combine(staged, DatabaseName));
            SetAside(folder, time);
            foreach (var part in Directory.EnumerateFileSystemEntries(staged).ToList())
                Directory.Move(part, Path.Combine(folder.Root, Path.GetFileName(part)));
            return manifest;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException or JsonException)
        {
            throw new BackupRefusedException("FILE", $"“{file}” can't be put back: {error.Message}", "Name an archive that autoglm backup wrote, and see that there is enough space.");
        }
        finally
        {
            if (Directory.Exists(staged))
                Directory.Delete(staged, recursive: true);
        }
    }

    private static BackupRefusedException Elsewhere(PostgresSettings postgres, string cure) =>
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

    /// <summary>Whether a process has a lease on runs that has not run out.</summary>
    private static async Task<bool> InUseAsync(DataFolder folder, TimeProvider time, CancellationToken cancellationToken)
    {
        var database = new SqliteDatabase(folder.Database);
        try
        {
            return await database.FirstAsync("SELECT COUNT(*) FROM owners WHERE lease_until > $1", reader => reader.GetInt64(0), cancellationToken, time.GetUtcNow().UtcTicks) > 0;
        }
        catch (Engine.Stores.StoreException)
        {
            // Damaged, or of another kind: nobody works on that.
            return false;
        }
        finally
        {
            database.Close();
        }
    }

    private static async Task<BackupManifest> UnpackAsync(string file, string target, CancellationToken cancellationToken)
    {
        await using var archive = await ZipFile.OpenReadAsync(file, cancellationToken);
        if (archive.GetEntry(ManifestName) is not { } about)
            throw new InvalidDataException("it is no backup.");
        BackupManifest? manifest;
        await using (var stream = await about.OpenAsync(cancellationToken))
            manifest = await JsonSerializer.DeserializeAsync(stream, BackupJson.Default.BackupManifest, cancellationToken);
        if (manifest is not { Format: >= 1 and <= BackupManifest.Newest })
            throw new InvalidDataException("a newer version of the product wrote it.");
        CreatePrivate(target);
        foreach (var entry in archive.Entries.Where(entry => entry.FullName != ManifestName && entry.Name.Length > 0))
        {
            var path = Path.GetFullPath(Path.Combine(target, entry.FullName));
            var first = entry.FullName.Split('/')[0];
            if (!path.StartsWith(Path.GetFullPath(target) + Path.DirectorySeparatorChar, StringComparison.Ordinal) || (entry.FullName != DatabaseName && first is not (KeysName or PicturesName)))
                throw new InvalidDataException($"“{entry.FullName}” has no place in a backup.");
            CreatePrivate(Path.GetDirectoryName(path)!);
            await entry.ExtractToFileAsync(path, cancellationToken);
        }

        return File.Exists(Path.Combine(target, DatabaseName)) ? manifest : throw new InvalidDataException("it holds no database.");
    }

    private static async Task CheckAsync(string path)
    {
        var database = new SqliteDatabase(path);
        try
        {
            if (await database.FirstAsync("PRAGMA quick_check", reader => reader.GetString(0), CancellationToken.None) != "ok")
                throw new InvalidDataException("its database is damaged.");
        }
        catch (Engine.Stores.StoreException error)
        {
            throw new InvalidDataException("its database is damaged.", error);
        }
        finally
        {
            database.Close();
        }
    }

    private static void SetAside(DataFolder folder, TimeProvider time)
    {
        var old = new[] { folder.Database, folder.Database + "-wal", folder.Database + "-shm", folder.Keys, folder.Pictures }.Where(Path.Exists).ToList();
        if (old.Count == 0)
            return;
        var place = Path.Combine(folder.Backups, $"before-restore-{time.GetUtcNow():yyyyMMdd-HHmmss-fff}");
        CreatePrivate(place);
        foreach (var path in old)
            Directory.Move(path, Path.Combine(place, Path.GetFileName(path)));
    }

    private static FileStreamOptions PrivateFile(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    private static void CreatePrivate(string path) => DataFolder.CreatePrivate(path);
}
