using System.Text.Json.Nodes;
using AutoGlm.Engine;
using AutoGlm.Engine.Agents;
using AutoGlm.Engine.Conformance;
using AutoGlm.Engine.Runs;
using AutoGlm.Engine.Stores;
using AutoGlm.Hosting;
using AutoGlm.Hosting.Pictures;
using AutoGlm.Hosting.Retention;
using AutoGlm.PrivatePostgres;
using AutoGlm.Storage.Conformance;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Surfaces;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Shouldly;
using Xunit;

namespace AutoGlm.Storage.PostgreSql.Tests;

/// <summary>The whole product on a PostgreSQL database, from two machines: each has a data folder of its own.</summary>
public sealed class PostgresProductTests : IDisposable
{
    private readonly PostgresData _data = new();
    private readonly TemporaryFolder _other = new();

    public void Dispose()
    {
        _other.Dispose();
        _data.Dispose();
    }

    [Fact]
    public async Task Start_OnTwoMachines_ShareAgentsAndRunsAndNothingIsInTheFolders()
    {
        using var first = await StartAsync(_data.Folder);
        using var second = await StartAsync(_other.Data);
        var agents = second.Services.GetRequiredService<IAgentStore>();

        (await agents.ListAsync(default)).Select(agent => agent.LatestVersion).ShouldAllBe(version => version == 1);
        var sample = (await agents.GetVersionAsync("approve-orders", 1, default))!;
        var runId = await first.Services.GetRequiredService<IWorkflowEngine>().StartAsync(new StartRun { Agent = sample, Inputs = [] }, default);
        var run = await second.Services.GetRequiredService<IWorkflowEngine>().WaitAsync(runId, true, default);

        run.Run.Status.ShouldBe(RunStatus.Waiting);
        File.Exists(_data.Folder.Database).ShouldBeFalse();
        File.Exists(_other.Data.Database).ShouldBeFalse();
        await second.StopAsync();
        await first.StopAsync();
    }

    [Fact]
    public async Task Sweep_OnOneMachine_TakesThePicturesOnTheOtherAlong()
    {
        using var first = await StartAsync(_data.Folder);
        using var second = await StartAsync(_other.Data);
        var engine = first.Services.GetRequiredService<IWorkflowEngine>();
        var agent = TestAgents.Chain(TestAgents.Start, TestAgents.End("x"));
        var (old, young) = (await engine.StartAsync(new StartRun { Agent = agent }, default), await engine.StartAsync(new StartRun { Agent = agent }, default));
        foreach (var run in new[] { old, young })
        {
            await engine.WaitAsync(run, false, default);
            await first.Services.GetRequiredService<StepPictures>().KeepAsync(run, "n1", 1, new Picture(new byte[] { 1 }, "image/png", new Box(0, 0, 1, 1)), default);
        }
        PostgresCluster.Execute(_data.Connection, $"UPDATE runs SET ended_at = 1 WHERE run_id = '{old}'");
        await second.Services.GetRequiredService<ISettingsStore>().SetAsync("retention", new JsonObject { ["succeededDays"] = 1 }, default);

        (await second.Services.GetRequiredService<RunRetention>().SweepAsync(default)).ShouldBe(1);
        (await first.Services.GetRequiredService<RunRetention>().SweepAsync(default)).ShouldBe(0);

        first.Services.GetRequiredService<StepPictures>().Runs().ShouldBe([young]);
        await second.StopAsync();
        await first.StopAsync();
    }

    private async Task<IHost> StartAsync(DataFolder folder)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddAutoGlm(new AutoGlmHostOptions { DataFolder = folder.Root, Database = _data.Postgres });
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }
}
