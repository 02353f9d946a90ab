using AutoGlm.Engine.Conformance;
using AutoGlm.Engine.Runs;
using AutoGlm.Storage.Sqlite;
using Shouldly;
using Xunit;

namespace AutoGlm.Engine.Tests;

public sealed class BrokenJournalTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly ScriptedTasks _tasks = new();
    private readonly TaskCompletionSource _began = new();
    private EngineProcess _process = null!;

    public async Task InitializeAsync()
    {
        _process = new EngineProcess(_folder.Data, _tasks, new ScriptedHttp(), recovers: true);
        await _process.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _process.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("UPDATE journal SET data = '{\"status\":' WHERE seq = 2", "damaged")]
    [InlineData("UPDATE journal SET version = 99 WHERE seq = 2", "newer")]
    [InlineData("UPDATE journal SET kind = 'from-tomorrow' WHERE seq = 2", "unknown")]
    [InlineData("DELETE FROM journal WHERE seq = 2", "missing")]
    public async Task Get_EndedRunWithABrokenEntry_ShowsWhatCanBeReadAndWhatIsWrong(string damage, string why)
    {
        var runId = await _process.Engine.StartAsync(new StartRun { Agent = TestAgents.Chain(TestAgents.Start, TestAgents.Set("a", "1"), TestAgents.End("x")) }, default);
        await _process.Engine.WaitAsync(runId, false, default);
        await _process.DisposeAsync();
        Damage(damage);
        _process = new EngineProcess(_folder.Data, _tasks, new ScriptedHttp(), recovers: true);

        var run = await _process.Engine.GetAsync(runId, default);

        run.Run.Status.ShouldBe(RunStatus.Succeeded);
        run.Run.Error!.Message.ShouldContain(why);
        run.Run.Error.Cure.ShouldNotBeEmpty();
        run.Sequence.ShouldBe(1);
    }

    [Fact]
    public async Task Recover_RunWithABrokenEntry_EndsItAsFailed()
    {
        _tasks.Play = async (_, token) =>
        {
            _began.TrySetResult();
            await Task.Delay(Timeout.Infinite, token);
            return ScriptedTasks.Succeeded();
        };
        var runId = await _process.Engine.StartAsync(new StartRun { Agent = TestAgents.Chain(TestAgents.Start, TestAgents.Task(), TestAgents.End("x")) }, default);
        await _began.Task;
        await _process.DisposeAsync();
        Damage("UPDATE journal SET data = 'x' WHERE seq = 3");

        _process = new EngineProcess(_folder.Data, _tasks, new ScriptedHttp(), recovers: true);
        await _process.StartAsync();
        var run = await _process.Engine.WaitAsync(runId, false, default);

        run.Run.Status.ShouldBe(RunStatus.Failed);
        run.Run.Error!.Field.ShouldBe("journal[3]");
        _tasks.Calls.Count.ShouldBe(1);
    }

    private void Damage(string sql)
    {
        var database = new SqliteDatabase(_folder.Data.Database);
        using (var connection = database.OpenFile()) SqliteDatabase.Run(connection, sql);
        database.Close();
    }
}
