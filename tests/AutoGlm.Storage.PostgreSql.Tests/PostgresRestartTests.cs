using System.Text.Json.Nodes;
using AutoGlm.Engine;
using AutoGlm.Engine.Conformance;
using AutoGlm.Engine.Journal;
using AutoGlm.Engine.Runs;
using AutoGlm.Storage.Conformance;
using Shouldly;
using Xunit;

namespace AutoGlm.Storage.PostgreSql.Tests;

/// <summary>The server dies in the middle of many runs, as by a power cut, and comes back.</summary>
public sealed class PostgresRestartTests : IAsyncLifetime
{
    private const int Runs = 500;

    private readonly OwnServerData _data = new();
    private readonly ScriptedHttp _http = new();
    private readonly List<EngineProcess> _processes = [];
    private readonly TaskCompletionSource _halfway = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _calls;

    public async Task InitializeAsync()
    {
        _http.Answer = (_, _) =>
        {
            if (Interlocked.Increment(ref _calls) == Runs) _halfway.TrySetResult();
            return new(new JsonObject { ["status"] = 200 });
        };
        // Two processes share the work, and either goes on with what the other may lose hold of.
        for (var number = 0; number < 2; number++)
        {
            var process = new EngineProcess(_data.Folder, new ScriptedTasks(), _http, recovers: true, _data.Postgres, options => options.LeaseTime = TimeSpan.FromSeconds(10));
            _processes.Add(process);
            await process.StartAsync();
        }
    }

    public async Task DisposeAsync()
    {
        foreach (var process in _processes) await process.DisposeAsync();
        _data.Dispose();
    }

    [Fact]
    public async Task Crash_InTheMiddleOfFiveHundredRuns_AllSucceedAndNothingIsLostOrDoubled()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        var agent = TestAgents.Chain(TestAgents.Start, TestAgents.Set("a", "1"), TestAgents.Http("b"), TestAgents.Set("c", "2"), TestAgents.Http("d"), TestAgents.End("{{c.x}}"));
        string[] nodes = ["start", "a", "b", "c", "d", "end"];

        var runs = Enumerable.Range(0, Runs).Select(number => Task.Run(async () =>
        {
            var engine = _processes[number % _processes.Count].Engine;
            var id = await engine.StartAsync(new StartRun { Agent = agent }, patience.Token);
            return await engine.WaitAsync(id, false, patience.Token);
        })).ToArray();
        await _halfway.Task.WaitAsync(patience.Token);
        _data.Server.Crash();
        var ended = runs.Count(run => run.IsCompleted);
        _data.Server.StartAgain();
        var all = await Task.WhenAll(runs);

        ended.ShouldBeLessThan(Runs);
        all.ShouldAllBe(run => run.Run.Status == RunStatus.Succeeded && run.Run.Outputs!["result"]!.ToString() == "2");
        foreach (var run in all)
        {
            var journal = await _processes[0].Storage.Runs.ReadJournalAsync(run.Run.RunId, 0, 1000, patience.Token);
            journal.Select(entry => entry.Sequence).ShouldBe(Enumerable.Range(1, journal.Count).Select(number => (long)number));
            journal.Where(entry => entry.Kind == EntryKinds.NodeEnded).Select(entry => entry.NodeId).ShouldBe(nodes);
            journal.Count(entry => entry.Kind == EntryKinds.RunEnded).ShouldBe(1);
        }
        (await _processes[0].Engine.ListAsync(new RunQuery { Take = 2 * Runs }, patience.Token)).Count.ShouldBe(Runs);
    }
}
