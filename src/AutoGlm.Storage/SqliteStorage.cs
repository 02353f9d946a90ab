using AutoGlm.Engine.Audit;
using AutoGlm.Storage.Backups;
using AutoGlm.Storage.Sqlite;

namespace AutoGlm.Storage;

/// <summary>The stores in the data folder's own database. Opening brings its schema up to date, after a backup.</summary>
/// <param name="folder">Where the database, its keys and its backups are.</param>
/// <param name="time">The clock.</param>
/// <param name="actors">To whom deeds are put down; null for the product itself.</param>
/// <exception cref="DataFolderTooNewException">A newer version wrote the folder.</exception>
public sealed class SqliteStorage(DataFolder folder, TimeProvider time, CurrentActor? actors = null) : DatabaseStorage(Open(folder, time), folder, time, actors)
{
    private static SqliteDatabase Open(DataFolder folder, TimeProvider time)
    {
        // What was killed in the middle of it comes to its end first.
        PendingRestore.FinishBegun(folder);
        var database = new SqliteDatabase(folder.Database);
        SqliteMigrator.Migrate(folder, database, time);
        return database;
    }
}
