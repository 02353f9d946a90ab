using System.Text.Json.Nodes;
using AutoGlm.Engine;
using AutoGlm.Engine.Agents;
using AutoGlm.Engine.Schedules;
using AutoGlm.Engine.Stores;
using AutoGlm.Hosting;
using AutoGlm.Storage.Conformance;
using AutoGlm.Workflows.Documents;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Shouldly;
using Xunit;

namespace AutoGlm.Storage.PostgreSql.Tests;

/// <summary>Schedules of two machines on one database, which Quartz rings as a cluster.</summary>
public sealed class PostgresScheduleTests : IAsyncLifetime
{
    private static readonly ScheduleKey Key = new("ticking", "secondly");

    private readonly PostgresData _data = new();
    private readonly TemporaryFolder _other = new();
    private readonly List<IHost> _hosts = [];
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromSeconds(120));

    private CancellationToken Soon => _patience.Token;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var host in _hosts.ToList()) await EndAsync(host);
        _other.Dispose();
        _data.Dispose();
        _patience.Dispose();
    }

    [Fact]
    public async Task TwoMachinesStartedAtOnce_EachTimeHasOneRun_AlsoWhenOneEnds()
    {
        var (first, second) = (Build(_data.Folder), Build(_other.Data));
        await Task.WhenAll(first.StartAsync(Soon), second.StartAsync(Soon));
        await PublishAsync(second);
        await TicksAsync(second, ticks => Started(ticks) >= 4);
        (await SchedulersAsync()).ShouldBe(2);

        await EndAsync(first);
        var before = Started(await TicksAsync(second));
        var ticks = await TicksAsync(second, ticks => Started(ticks) >= before + 3);

        ticks.Select(tick => tick.At).ShouldBe([.. Enumerable.Range(0, ticks.Count).Select(number => ticks[0].At.AddSeconds(number))]);
        ticks.Select(tick => tick.RunId).ShouldBeUnique();
        var runs = (await second.Services.GetRequiredService<IWorkflowEngine>().ListAsync(new RunQuery { Take = 1000 }, Soon)).Select(run => run.RunId).ToList();
        runs.ShouldBeUnique();
        ticks.Where(tick => tick.Outcome == TickOutcome.Started).ShouldAllBe(tick => runs.Contains(tick.RunId!));
        runs.Count.ShouldBeLessThanOrEqualTo((await TicksAsync(second)).Count);
    }

    private IHost Build(DataFolder folder)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddAutoGlm(new AutoGlmHostOptions { DataFolder = folder.Root, Database = _data.Postgres, RecoverRuns = true, KeepSchedules = true });
        var host = builder.Build();
        _hosts.Add(host);
        return host;
    }

    private async Task EndAsync(IHost host)
    {
        _hosts.Remove(host);
        await host.StopAsync(CancellationToken.None);
        await ((IAsyncDisposable)host).DisposeAsync();
    }

    private async Task PublishAsync(IHost host)
    {
        var agent = new AgentDocument
        {
            Id = Key.AgentId,
            Name = "Ticking",
            Nodes =
            [
                new WorkflowNode { Id = Key.NodeId, Kind = "schedule", Settings = new JsonObject { ["cron"] = "* * * * * *", ["overlap"] = "run-all", ["missed"] = "run-all" } },
                new WorkflowNode { Id = "end", Kind = "end" },
            ],
            Edges = [new WorkflowEdge { From = Key.NodeId, Port = "out", To = "end" }],
        };
        await host.Services.GetRequiredService<IAgentStore>().SaveDraftAsync(agent, 0, Soon);
        await host.Services.GetRequiredService<AgentPublisher>().PublishAsync(Key.AgentId, null, Soon);
    }

    private async Task<List<ScheduleTick>> TicksAsync(IHost host) =>
        [.. (await host.Services.GetRequiredService<IScheduleStore>().TicksAsync(Key, null, 1000, Soon)).Reverse()];

    private async Task<List<ScheduleTick>> TicksAsync(IHost host, Func<List<ScheduleTick>, bool> enough)
    {
        while (true)
        {
            var ticks = await TicksAsync(host);
            if (enough(ticks)) return ticks;
            await Task.Delay(100, Soon);
        }
    }

    private static int Started(List<ScheduleTick> ticks) => ticks.Count(tick => tick.Outcome == TickOutcome.Started);

    /// <summary>How many members the cluster has.</summary>
    private async Task<long> SchedulersAsync()
    {
        await using var source = Npgsql.NpgsqlDataSource.Create(_data.Connection);
        await using var command = source.CreateCommand("SELECT COUNT(*) FROM qrtz_scheduler_state");
        return (long)(await command.ExecuteScalarAsync(Soon))!;
    }
}
