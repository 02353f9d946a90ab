using System.IO.Compression;
using System.Text.Json;
using AutoGlm.Engine.Audit;
using AutoGlm.Storage.Sqlite;

namespace AutoGlm.Storage.Backups;

/// <summary>Makes a backup ready to be put in the place of what a folder holds. Nothing that is in use is touched.</summary>
public static class DataRestore
{
    private const string LockName = "restore.lock";

    /// <summary>
    /// Unpacks and checks an archive beside the data. Runs that were under way in it are held: what they did after it was made
    /// is not in it, and would be done twice. Throws <see cref="BackupRefusedException"/>, and leaves nothing, when the archive
    /// is none or is damaged, when the folder holds data and <paramref name="replace"/> is not set, when its database is not the
    /// one in use, or when another restore is at work.
    /// </summary>
    public static async Task<StagedRestore> StageAsync(
        string file, DataFolder folder, PostgresSettings? postgres, bool replace, AuditActor actor, TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(time);
        if (postgres is not null)
            throw DataBackup.Elsewhere(postgres, "Put a dump of that back with pg_restore or psql, with every Studio stopped. To put an archive into the folder's own database say --database sqlite.");
        if (File.Exists(folder.Database) && !replace)
            throw new BackupRefusedException("--data", $"There are data in “{folder.Root}” already.", "Name another folder, or add --replace; what is there is kept in its backups.");
        var held = Lock(folder);
        var name = PendingRestore.StagedPrefix + Guid.NewGuid().ToString("N");
        var place = Path.Combine(folder.Root, name);
        try
        {
            // Of those that were killed before they were accepted.
            foreach (var left in Directory.EnumerateDirectories(folder.Root, PendingRestore.StagedPrefix + "*"))
                Directory.Delete(left, recursive: true);
            var manifest = await UnpackAsync(file, place, cancellationToken);
            await CheckAsync(Path.Combine(place, DataBackup.DatabaseName));
            var paused = await HoldAsync(place, file, manifest, actor, time, cancellationToken);
            var parts = Directory.EnumerateFileSystemEntries(place).Select(path => Path.GetFileName(path)!).Where(part => PendingRestore.Parts(folder).Contains(part)).ToList();
            Flush(place);
            new RestorePlan(name[PendingRestore.StagedPrefix.Length..], $"before-restore-{time.GetUtcNow():yyyyMMdd-HHmmss-fff}", parts).Write(place);
            return new StagedRestore(folder, held, name, manifest, paused);
        }
        catch (Exception error)
        {
            if (Directory.Exists(place))
                Directory.Delete(place, recursive: true);
            await held.DisposeAsync();
            throw error switch
            {
                IOException or UnauthorizedAccessException or InvalidDataException or JsonException =>
                    new BackupRefusedException("FILE", $"“{file}” can't be put back: {error.Message}", "Name an archive that autoglm backup wrote, and see that there is enough space."),
                DataFolderTooNewException => new BackupRefusedException("FILE", $"“{file}” was written by a newer version.", "Start the newer version."),
                _ => error,
            };
        }
    }

    private static FileStream Lock(DataFolder folder)
    {
        try
        {
            return new FileStream(Path.Combine(folder.Root, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException error)
        {
            throw new BackupRefusedException("--data", $"Another restore is at work on “{folder.Root}”: {error.Message}", "Wait until it is done.");
        }
    }

    private static async Task<BackupManifest> UnpackAsync(string file, string target, CancellationToken cancellationToken)
    {
        await using var archive = await ZipFile.OpenReadAsync(file, cancellationToken);
        if (archive.GetEntry(DataBackup.ManifestName) is not { } about)
            throw new InvalidDataException("it is no backup.");
        BackupManifest? manifest;
        await using (var stream = await about.OpenAsync(cancellationToken))
            manifest = await JsonSerializer.DeserializeAsync(stream, BackupJson.Default.BackupManifest, cancellationToken);
        if (manifest is not { Format: >= 1 and <= BackupManifest.Newest })
            throw new InvalidDataException("a newer version of the product wrote it.");
        DataFolder.CreatePrivate(target);
        foreach (var entry in archive.Entries.Where(entry => entry.FullName != DataBackup.ManifestName && entry.Name.Length > 0))
        {
            var path = Path.GetFullPath(Path.Combine(target, entry.FullName));
            var first = entry.FullName.Split('/')[0];
            if (!path.StartsWith(Path.GetFullPath(target) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
                || (entry.FullName != DataBackup.DatabaseName && first is not (DataBackup.KeysName or DataBackup.PicturesName)))
                throw new InvalidDataException($"“{entry.FullName}” has no place in a backup.");
            DataFolder.CreatePrivate(Path.GetDirectoryName(path)!);
            await entry.ExtractToFileAsync(path, cancellationToken);
        }

        return File.Exists(Path.Combine(target, DataBackup.DatabaseName)) ? manifest : throw new InvalidDataException("it holds no database.");
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

    /// <summary>As the folder that it will be, before anybody works on it.</summary>
    private static async Task<int> HoldAsync(string place, string file, BackupManifest manifest, AuditActor actor, TimeProvider time, CancellationToken cancellationToken)
    {
        await using var storage = new SqliteStorage(new DataFolder(place), time, new CurrentActor(actor));
        var held = await storage.HoldRunsAsync(cancellationToken);
        var details = new Dictionary<string, string?> { ["file"] = Path.GetFileName(file), ["of"] = manifest.CreatedAt.UtcDateTime.ToString("O"), ["restore"] = Path.GetFileName(place) };
        await storage.Audit.AppendAsync(new AuditNote(AuditDeeds.BackupRestored) { Details = details }, cancellationToken);
        return held;
    }

    private static void Flush(string place)
    {
        foreach (var path in Directory.EnumerateFiles(place, "*", SearchOption.AllDirectories))
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
            file.Flush(flushToDisk: true);
        }
    }
}
