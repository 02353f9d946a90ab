using System.Text.Json.Nodes;
using AutoGlm.Engine;
using AutoGlm.Engine.Agents;
using AutoGlm.Engine.Schedules;
using AutoGlm.Engine.Stores;
using AutoGlm.Hosting;
using AutoGlm.Workflows.Documents;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Shouldly;
using Xunit;

namespace AutoGlm.Storage.Conformance;

/// <summary>Whole hosts on the data of a test, and an agent with a time each second.</summary>
public abstract class ScheduleHosts<TData> : IAsyncLifetime
    where TData : StorageData, new()
{
    protected static readonly ScheduleKey Key = new("ticking", "secondly");

    private readonly List<IHost> _hosts = [];
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromSeconds(120));

    protected TData Data { get; } = new();

    protected CancellationToken Soon => _patience.Token;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var host in _hosts.ToList()) await EndAsync(host);
        Data.Dispose();
        _patience.Dispose();
    }

    protected async Task<IHost> BeginAsync(bool keepSchedules = true)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddAutoGlm(new AutoGlmHostOptions { DataFolder = Data.Folder.Root, Database = Data.Postgres, RecoverRuns = true, KeepSchedules = keepSchedules });
        var host = builder.Build();
        lock (_hosts) _hosts.Add(host);
        await host.StartAsync(Soon);
        return host;
    }

    protected async Task EndAsync(IHost host)
    {
        _hosts.Remove(host);
        await host.StopAsync(CancellationToken.None);
        await ((IAsyncDisposable)host).DisposeAsync();
    }

    protected async Task PublishAsync(IHost host, string cron, bool disabled = false)
    {
        var agents = host.Services.GetRequiredService<IAgentStore>();
        await agents.SaveDraftAsync(
            new AgentDocument
            {
                Id = Key.AgentId,
                Name = "Ticking",
                Nodes =
                [
                    new WorkflowNode { Id = "start", Kind = "manual" },
                    new WorkflowNode { Id = Key.NodeId, Kind = "schedule", Disabled = disabled, Settings = new JsonObject { ["cron"] = cron, ["overlap"] = "run-all", ["missed"] = "run-all" } },
                    new WorkflowNode { Id = "end", Kind = "end" },
                ],
                Edges = [new WorkflowEdge { From = "start", Port = "out", To = "end" }, new WorkflowEdge { From = Key.NodeId, Port = "out", To = "end" }],
            },
            (await agents.GetDraftAsync(Key.AgentId, Soon))?.Revision ?? 0,
            Soon);
        await host.Services.GetRequiredService<AgentPublisher>().PublishAsync(Key.AgentId, null, Soon);
    }

    protected async Task<List<ScheduleTick>> TicksAsync(IHost host) =>
        [.. (await host.Services.GetRequiredService<IScheduleStore>().TicksAsync(Key, null, 1000, Soon)).Reverse()];

    protected async Task<List<ScheduleTick>> TicksAsync(IHost host, Func<List<ScheduleTick>, bool> enough)
    {
        while (true)
        {
            var ticks = await TicksAsync(host);
            if (enough(ticks)) return ticks;
            await Task.Delay(100, Soon);
        }
    }

    /// <summary>Every second from the first tick to the last has one tick, and each its own run.</summary>
    protected async Task EachOnceAsync(IHost host, List<ScheduleTick> ticks)
    {
        ticks.Select(tick => tick.At).ShouldBe([.. Enumerable.Range(0, ticks.Count).Select(second => ticks[0].At.AddSeconds(second))]);
        ticks.Select(tick => tick.RunId).ShouldBeUnique();
        var runs = (await host.Services.GetRequiredService<IWorkflowEngine>().ListAsync(new RunQuery { Take = 1000 }, Soon)).Select(run => run.RunId).ToList();
        runs.ShouldBeUnique();
        ticks.Where(tick => tick.Outcome == TickOutcome.Started).ShouldAllBe(tick => runs.Contains(tick.RunId!));
    }
}
