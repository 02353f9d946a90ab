using AutoGlm.Engine.Stores;
using AutoGlm.Storage.Sqlite;

namespace AutoGlm.Storage.Backups;

/// <summary>Whether programs are at work on a folder's database.</summary>
public static class FolderUse
{
    /// <summary>Whether a process has a lease on runs that has not run out; one that ended in order has none.</summary>
    public static async Task<bool> IsInUseAsync(DataFolder folder, TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(time);
        if (!File.Exists(folder.Database))
            return false;
        var database = new SqliteDatabase(folder.Database);
        try
        {
            return await database.FirstAsync("SELECT COUNT(*) FROM owners WHERE lease_until > $1", reader => reader.GetInt64(0), cancellationToken, time.GetUtcNow().UtcTicks) > 0;
        }
        catch (StoreException)
        {
            // Damaged, or of another kind: nobody works on that.
            return false;
        }
        finally
        {
            database.Close();
        }
    }
}
