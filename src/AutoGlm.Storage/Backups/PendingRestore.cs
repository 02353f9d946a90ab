namespace AutoGlm.Storage.Backups;

/// <summary>
/// A restore that was accepted and is to be put in place once nobody works on the folder. That is a handful of renames, each of
/// which says by itself whether it was done: whoever comes after one that was killed in between finishes it, before anything is
/// opened.
/// </summary>
public static class PendingRestore
{
    internal const string StagedPrefix = "restore-";

    private const string PendingName = "pending-restore";
    private const string BegunName = "begun";
    private const string LockName = "pending-restore.lock";

    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(200);

    /// <summary>Whether one waits.</summary>
    public static bool IsThere(DataFolder folder) => Directory.Exists(PlaceOf(folder));

    /// <summary>Takes one that is ready; from now on it will be put in place. Throws <see cref="BackupRefusedException"/> when there is none of that name.</summary>
    /// <param name="folder">Where it lies.</param>
    /// <param name="name">Its <see cref="StagedRestore.Name"/>.</param>
    public static void Accept(DataFolder folder, string name)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(name);
        var staged = Path.Combine(folder.Root, name);
        if (!IsName(name) || RestorePlan.Read(staged) is null)
            throw new BackupRefusedException("restore", "There is no restore of that name that is ready.", "Use “autoglm restore”.");
        if (IsThere(folder))
            throw new BackupRefusedException("restore", "Another restore is about to be put in place.", "Wait until it is done.");
        Directory.Move(staged, PlaceOf(folder));
    }

    /// <summary>
    /// Puts it in place once nobody works on the folder. False when somebody still does after <paramref name="patience"/>: then
    /// it is given up, and everything stays as it was. True when there is none.
    /// </summary>
    public static async Task<bool> FinishAsync(DataFolder folder, TimeProvider time, TimeSpan patience, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(time);
        if (!IsThere(folder))
            return true;
        var since = time.GetTimestamp();
        // Another process may finish it meanwhile.
        while (IsThere(folder) && !IsBegun(folder) && await FolderUse.IsInUseAsync(folder, time, cancellationToken))
        {
            if (time.GetElapsedTime(since) > patience)
            {
                Directory.Delete(PlaceOf(folder), recursive: true);
                return false;
            }
            await Task.Delay(Beat, time, cancellationToken);
        }
        Finish(folder);
        return true;
    }

    /// <summary>Finishes what a process that was killed had begun; nothing of the folder may be opened before.</summary>
    internal static void FinishBegun(DataFolder folder)
    {
        if (IsBegun(folder)) Finish(folder);
    }

    /// <summary>What is exchanged, those first that belong to what follows.</summary>
    internal static IReadOnlyList<string> Parts(DataFolder folder) =>
        [.. new[] { folder.Database + "-wal", folder.Database + "-shm", folder.Database, folder.Keys, folder.Pictures }.Select(path => Path.GetFileName(path)!)];

    private static void Finish(DataFolder folder)
    {
        using var one = Lock(folder);
        var pending = PlaceOf(folder);
        if (RestorePlan.Read(pending) is not { } plan)
        {
            // The other one was quicker; or it was all but gone.
            if (Directory.Exists(pending)) Directory.Delete(pending, recursive: true);
            return;
        }
        File.WriteAllText(Path.Combine(pending, BegunName), "");
        var aside = Path.Combine(folder.Backups, plan.Aside);
        foreach (var part in Parts(folder))
        {
            var (here, there) = (Path.Combine(folder.Root, part), Path.Combine(pending, part));
            // What is put in place and isn't here any more is in place already.
            if (plan.Parts.Contains(part) && !Path.Exists(there)) continue;
            if (Path.Exists(here))
            {
                DataFolder.CreatePrivate(aside);
                Directory.Move(here, Free(Path.Combine(aside, part)));
            }
            if (Path.Exists(there)) Directory.Move(there, here);
        }
        // First the plan: without it there is nothing to be done.
        File.Delete(Path.Combine(pending, RestorePlan.FileName));
        Directory.Delete(pending, recursive: true);
    }

    /// <summary>What was moved away by one that was killed stays; a start in between may have made an empty folder anew.</summary>
    private static string Free(string path)
    {
        var free = path;
        for (var number = 2; Path.Exists(free); number++) free = $"{path}-{number}";
        return free;
    }

    private static bool IsBegun(DataFolder folder) => File.Exists(Path.Combine(PlaceOf(folder), BegunName));

    private static bool IsName(string name) => name.StartsWith(StagedPrefix, StringComparison.Ordinal) && Guid.TryParseExact(name[StagedPrefix.Length..], "N", out _);

    private static string PlaceOf(DataFolder folder) => Path.Combine(folder.Root, PendingName);

    /// <summary>One process at a time; the others wait for the few renames.</summary>
    private static FileStream Lock(DataFolder folder)
    {
        var path = Path.Combine(folder.Root, LockName);
        for (var tries = 0; ; tries++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (tries < 100 && File.Exists(path))
            {
                Thread.Sleep(50);
            }
        }
    }
}
