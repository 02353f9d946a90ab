using AutoGlm.Engine.Conformance;

namespace AutoGlm.Engine.Tests;

public sealed class SqliteBookmarkTests : BookmarkConformance
{
    private readonly TemporaryFolder _folder = new();

    protected override async ValueTask<IEngineProcess> OpenAsync(bool recovers)
    {
        var process = new SqliteProcess(_folder.Data, Tasks, Http, recovers);
        await process.StartAsync();
        return process;
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Dispose();
    }
}
