using AutoGlm.Engine.Conformance;

namespace AutoGlm.Engine.Tests;

/// <summary>A data folder for our engine on SQLite.</summary>
public sealed class SqliteData : IEngineData
{
    private readonly TemporaryFolder _folder = new();

    public async ValueTask<IEngineProcess> OpenAsync(ScriptedTasks tasks, ScriptedHttp http, bool recovers)
    {
        var process = new SqliteProcess(_folder.Data, tasks, http, recovers);
        await process.StartAsync();
        return process;
    }

    public void Dispose() => _folder.Dispose();
}
