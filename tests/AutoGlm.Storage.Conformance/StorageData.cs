using AutoGlm.Engine.Audit;
using AutoGlm.Engine.Conformance;

namespace AutoGlm.Storage.Conformance;

/// <summary>Data of one test, on which any number of engines and stores are opened as different processes would.</summary>
public abstract class StorageData : IEngineData
{
    private readonly TemporaryFolder _folder = new();

    public DataFolder Folder => _folder.Data;

    /// <summary>The PostgreSQL database that holds the runs; null where it is the folder's own.</summary>
    public virtual PostgresSettings? Postgres => null;

    public async ValueTask<IEngineProcess> OpenAsync(ScriptedTasks tasks, ScriptedHttp http, bool recovers)
    {
        var process = new EngineProcess(Folder, tasks, http, recovers, Postgres);
        await process.StartAsync();
        return process;
    }

    /// <summary>The stores alone.</summary>
    public DatabaseStorage OpenStorage(TimeProvider time, CurrentActor? actors = null) =>
        Postgres is { } postgres ? new PostgresStorage(postgres, Folder, time, actors) : new SqliteStorage(Folder, time, actors);

    public virtual void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }
}
