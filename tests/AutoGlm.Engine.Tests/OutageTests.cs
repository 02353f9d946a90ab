using System.Text.Json.Nodes;
using AutoGlm.Engine.Conformance;
using AutoGlm.Engine.Runs;
using AutoGlm.Engine.Stores;
using AutoGlm.Storage.Sqlite;
using Shouldly;
using Xunit;

namespace AutoGlm.Engine.Tests;

/// <summary>A store that refuses everything for longer than anybody waits for it.</summary>
public sealed class OutageTests : IAsyncLifetime
{
    private readonly SqliteData _data = new();
    private readonly ScriptedHttp _http = new();
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromSeconds(60));
    private IEngineProcess _process = null!;

    public async Task InitializeAsync() => _process = await _data.OpenAsync(new ScriptedTasks(), _http, recovers: true);

    public async Task DisposeAsync()
    {
        await _process.DisposeAsync();
        _data.Dispose();
        _patience.Dispose();
    }

    [Fact]
    public async Task Run_WhoseResultCouldNotBeWritten_IsTakenUpAgainByTheSameProcess()
    {
        var (calling, answer) = (new TaskCompletionSource(), new TaskCompletionSource());
        _http.Answer = async (_, token) =>
        {
            calling.TrySetResult();
            await answer.Task.WaitAsync(token);
            return new JsonObject { ["status"] = 200 };
        };
        var runId = await _process.Engine.StartAsync(new StartRun { Agent = TestAgents.Chain(TestAgents.Start, TestAgents.Http(), TestAgents.End("{{call.status}}")) }, _patience.Token);
        await calling.Task.WaitAsync(_patience.Token);

        Execute("ALTER TABLE runs RENAME TO runs_away");
        answer.SetResult();
        await GivenUpAsync(runId);
        Execute("ALTER TABLE runs_away RENAME TO runs");

        var run = await _process.Engine.WaitAsync(runId, false, _patience.Token);
        run.Run.Status.ShouldBe(RunStatus.Succeeded);
        run.Nodes.Single(node => node.NodeId == "call").Attempt.ShouldBe(2);
        _http.Keys.Distinct().Count().ShouldBe(1);
    }

    /// <summary>Once the run is no longer executed here, it is looked for in the store, which refuses.</summary>
    private async Task GivenUpAsync(string runId)
    {
        try
        {
            while (true)
            {
                await _process.Engine.GetAsync(runId, _patience.Token);
                await Task.Delay(10, _patience.Token);
            }
        }
        catch (StoreException)
        {
            // So it is.
        }
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteDatabase(_data.Folder.Database).OpenFile();
        SqliteDatabase.Run(connection, sql);
    }
}
