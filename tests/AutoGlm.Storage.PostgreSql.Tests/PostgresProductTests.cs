using AutoGlm.Engine;
using AutoGlm.Engine.Agents;
using AutoGlm.Engine.Runs;
using AutoGlm.Hosting;
using AutoGlm.Storage.Conformance;
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

    private async Task<IHost> StartAsync(DataFolder folder)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddAutoGlm(new AutoGlmHostOptions { DataFolder = folder.Root, Database = _data.Postgres });
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }
}
