using AutoGlm.Engine.Agents;
using AutoGlm.Engine.Schedules;
using AutoGlm.Engine.Triggers;
using AutoGlm.Hosting.Samples;
using AutoGlm.Storage;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace AutoGlm.Hosting.Tests;

public sealed class SampleCatalogTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly DataFolder _data;
    private readonly SqliteStorage _storage;
    private readonly SampleCatalog _catalog;

    public SampleCatalogTests()
    {
        _data = new DataFolder(Path.Combine(_folder.Root, "data"));
        _storage = new SqliteStorage(_data, TimeProvider.System);
        var source = Directory.CreateDirectory(Path.Combine(_folder.Root, "agents")).FullName;
        File.WriteAllText(Path.Combine(source, "one.agent.json"), AgentJson.Write(new AgentDocument { Id = "one", Name = "One" }));
        File.WriteAllText(Path.Combine(source, "two.agent.json"), AgentJson.Write(new AgentDocument { Id = "two", Name = "Two" }));
        _catalog = new SampleCatalog(
            _storage.Agents, new ScheduleBook(_storage.Schedules, _storage.Agents, new ActiveTriggers(_storage.Agents, NodeKindCatalog.Default), TimeProvider.System), _data, NullLogger<SampleCatalog>.Instance, source);
    }

    private IAgentStore Agents => _storage.Agents;

    [Fact]
    public async Task AddOnce_FreshFolder_PutsSamplesInAsDraftAndVersionOne()
    {
        await _catalog.AddOnceAsync(CancellationToken.None);

        (await Agents.ListAsync(CancellationToken.None)).Select(agent => (agent.Id, agent.LatestVersion)).ShouldBe([("one", 1), ("two", 1)]);
        (await Agents.GetDraftAsync("one", CancellationToken.None)).ShouldNotBeNull();
    }

    [Fact]
    public async Task AddOnce_AfterTheUserDeletedOne_DoesNotBringItBack()
    {
        await _catalog.AddOnceAsync(CancellationToken.None);
        await Agents.DeleteAsync("one", CancellationToken.None);

        await _catalog.AddOnceAsync(CancellationToken.None);

        (await Agents.ListAsync(CancellationToken.None)).Select(agent => agent.Id).ShouldBe(["two"]);
    }

    [Fact]
    public async Task AddOnce_SampleWithASchedule_ComesPaused()
    {
        var timed = new AgentDocument { Id = "timed", Name = "Timed", Nodes = [new WorkflowNode { Id = "nightly", Kind = "schedule", Settings = new() { ["cron"] = "* * * * *" } }] };
        await File.WriteAllTextAsync(Path.Combine(_folder.Root, "agents", "timed.agent.json"), AgentJson.Write(timed));

        await _catalog.AddOnceAsync(CancellationToken.None);

        (await _storage.Schedules.ListAsync(CancellationToken.None)).ShouldHaveSingleItem().PausedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task AddOnce_AgentOfTheSameId_IsLeftAlone()
    {
        await Agents.SaveDraftAsync(new AgentDocument { Id = "one", Name = "Mine" }, 0, CancellationToken.None);

        await _catalog.AddOnceAsync(CancellationToken.None);

        var mine = (await Agents.ListAsync(CancellationToken.None)).First(agent => agent.Id == "one");
        mine.Name.ShouldBe("Mine");
        mine.LatestVersion.ShouldBe(0);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _storage.DisposeAsync();
        _folder.Dispose();
    }
}
