using System.Text.Json;
using AutoGlm.Engine.Conformance;
using AutoGlm.Engine.Journal;
using AutoGlm.Engine.State;
using AutoGlm.Tasks.Running;
using Shouldly;
using Xunit;

namespace AutoGlm.Engine.Tests;

public sealed class FoldTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly ScriptedTasks _tasks = new();
    private EngineProcess _process = null!;

    public async Task InitializeAsync()
    {
        _process = new EngineProcess(_folder.Data, _tasks, new ScriptedHttp(), recovers: false);
        await _process.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _process.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Apply_JournalFromDisk_GivesWhatTheOwnerKnew()
    {
        _tasks.Play = async (call, token) =>
        {
            await call.Host.RecordStepAsync(Steps.Number(1), token);
            await call.Host.RecordEffectAsync(Steps.Effect(1, EffectStatus.Confirmed), token);
            return ScriptedTasks.Succeeded(("confirmation", "确认号 R-17"));
        };
        var agent = TestAgents.Chain(TestAgents.Start, TestAgents.Http(), TestAgents.Task(), TestAgents.Set("a", "{{book.confirmation}}"), TestAgents.End("{{a.x}}"));
        var runId = await _process.Engine.StartAsync(new StartRun { Agent = agent }, default);
        var known = await _process.Engine.WaitAsync(runId, false, default);

        var state = RunState.Before(runId, agent);
        foreach (var entry in await _process.Storage.Runs.ReadJournalAsync(runId, 0, 1000, default)) state = state.Apply(JournalCodec.Decode(runId, entry));

        JsonSerializer.Serialize(SnapshotBuilder.Of(state)).ShouldBe(JsonSerializer.Serialize(known));
        state.Outputs!["result"]!.GetValue<string>().ShouldBe("确认号 R-17");
    }

    [Fact]
    public async Task Entry_OfANode_DoesNotGrowWithTheRun()
    {
        var sets = Enumerable.Range(1, 200).Select(number => TestAgents.Set($"s{number:000}", "0123456789"));
        var runId = await _process.Engine.StartAsync(new StartRun { Agent = TestAgents.Chain([TestAgents.Start, .. sets, TestAgents.End("x")]) }, default);
        await _process.Engine.WaitAsync(runId, false, default);

        var sizes = (await _process.Storage.Runs.ReadJournalAsync(runId, 0, 1000, default)).Where(entry => entry.NodeId?[0] == 's' && entry.NodeId != "start").Select(entry => entry.Data.Length).ToList();

        sizes.Count.ShouldBe(200);
        (sizes.Max() - sizes.Min()).ShouldBeLessThan(10);
    }
}
