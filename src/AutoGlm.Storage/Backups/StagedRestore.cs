namespace AutoGlm.Storage.Backups;

/// <summary>
/// A backup that lies beside a folder's data, unpacked, checked, brought to this version's schema, its runs held: all that is
/// left to do is to put it in place. Goes away unless it is accepted.
/// </summary>
public sealed class StagedRestore : IDisposable
{
    private readonly DataFolder _folder;
    private readonly FileStream _lock;

    internal StagedRestore(DataFolder folder, FileStream held, string name, BackupManifest manifest, int paused) =>
        (_folder, _lock, Name, Manifest, Paused) = (folder, held, name, manifest, paused);

    /// <summary>Names it to who is to put it in place.</summary>
    public string Name { get; }

    public BackupManifest Manifest { get; }

    /// <summary>Runs that were under way when the backup was made.</summary>
    public int Paused { get; }

    /// <summary>Whether somebody has accepted it, who may have been killed before saying so.</summary>
    public bool IsAccepted => !Directory.Exists(Path.Combine(_folder.Root, Name));

    /// <summary>From now on it will be put in place, whatever happens: by <see cref="PendingRestore.FinishAsync"/>, here or at the next start.</summary>
    public void Accept() => PendingRestore.Accept(_folder, Name);

    public void Dispose()
    {
        var place = Path.Combine(_folder.Root, Name);
        if (Directory.Exists(place)) Directory.Delete(place, recursive: true);
        _lock.Dispose();
    }
}
