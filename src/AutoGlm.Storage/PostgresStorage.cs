using System.Data.Common;
using AutoGlm.Engine.Audit;
using AutoGlm.Storage.PostgreSql;

namespace AutoGlm.Storage;

/// <summary>The stores in a PostgreSQL database, which any number of processes on any number of machines may share. Opening brings its schema up to date.</summary>
/// <param name="settings">Where the database is.</param>
/// <param name="folder">Where the keys are that seal secrets; every process needs the same.</param>
/// <param name="time">The clock.</param>
/// <param name="actors">To whom deeds are put down; null for the product itself.</param>
/// <exception cref="DatabaseRefusedException">The database can't be used.</exception>
public sealed class PostgresStorage(PostgresSettings settings, DataFolder folder, TimeProvider time, CurrentActor? actors = null)
    : DatabaseStorage(Open(settings, time), folder, time, actors)
{
    private static PostgresDatabase Open(PostgresSettings settings, TimeProvider time)
    {
        var database = new PostgresDatabase(settings, time);
        try
        {
            PostgresMigrator.Migrate(database);
            return database;
        }
        catch (DbException error)
        {
            database.Close();
            throw new DatabaseRefusedException(PostgresErrors.Fault(error), database.Place, error.Message, error);
        }
        catch
        {
            database.Close();
            throw;
        }
    }
}
