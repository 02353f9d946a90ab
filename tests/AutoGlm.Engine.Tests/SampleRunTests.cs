using System.Text.Json.Nodes;
using AutoGlm.Engine.Conformance;
using AutoGlm.Engine.Runs;
using AutoGlm.Workflows.Documents;
using Shouldly;
using Xunit;

namespace AutoGlm.Engine.Tests;

/// <summary>Samples that need nothing but the engine and somebody who answers.</summary>
public sealed class SampleRunTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private EngineProcess _process = null!;

    public async Task InitializeAsync()
    {
        _process = new EngineProcess(_folder.Data, new ScriptedTasks(), new ScriptedHttp(), recovers: true);
        await _process.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _process.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task ApproveOrders_FormThenApprovals_SaysWhatBecameOfEach()
    {
        var engine = _process.Engine;
        var runId = await engine.StartAsync(new StartRun { Agent = AgentJson.Read(await File.ReadAllTextAsync(Sample("approve-orders"))) }, default);
        var form = (await engine.WaitAsync(runId, true, default)).Bookmarks.ShouldHaveSingleItem();
        (await engine.InboxAsync(10, default)).ShouldHaveSingleItem().BookmarkId.ShouldBe(form.Id);

        await engine.AnswerAsync(runId, form.Id, new JsonObject { ["limit"] = 400 }, default);
        while ((await engine.GetAsync(runId, default)).Bookmarks.Count < 2) await engine.WaitAsync(runId, true, default);
        foreach (var item in await engine.InboxAsync(10, default)) await engine.AnswerAsync(runId, item.BookmarkId, item.Title.Contains("A-102", StringComparison.Ordinal), default);
        var ended = await engine.WaitAsync(runId, false, default);

        ended.Run.Status.ShouldBe(RunStatus.Succeeded);
        ended.Run.Outputs!["decisions"]!.AsArray().Select(one => one!["text"]!.GetValue<string>()).ShouldBe(["A-101 below the limit", "A-102 approved", "A-103 rejected"]);
    }

    private static string Sample(string id)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AutoGlm.Studio.sln"))) folder = folder.Parent!;
        return Path.Combine(folder.FullName, "samples", "agents", $"{id}.agent.json");
    }
}
