using System.Text.Json.Nodes;
using AutoGlm.Engine;
using AutoGlm.Engine.Agents;
using AutoGlm.Engine.Schedules;
using AutoGlm.Engine.Stores;
using AutoGlm.Workflows.Documents;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Shouldly;
using Xunit;

namespace AutoGlm.Hosting.Tests;

/// <summary>Schedules in whole hosts, rung by Quartz from tables in the data folder's database.</summary>
public sealed class ScheduleHostTests : IAsyncLifetime
{
    private static readonly ScheduleKey Key = new("ticking", "secondly");

    private readonly TemporaryFolder _folder = new();
    private readonly List<IHost> _hosts = [];
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromSeconds(120));

    private CancellationToken Soon => _patience.Token;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var host in _hosts.ToList()) await EndAsync(host);
        _folder.Dispose();
        _patience.Dispose();
    }

    private async Task<IHost> BeginAsync(bool keepSchedules = true)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddAutoGlm(new AutoGlmHostOptions { DataFolder = _folder.Root, RecoverRuns = true, KeepSchedules = keepSchedules });
        var host = builder.Build();
        _hosts.Add(host);
        await host.StartAsync(Soon);
        return host;
    }

    private async Task EndAsync(IHost host)
    {
        _hosts.Remove(host);
        await host.StopAsync(CancellationToken.None);
        await ((IAsyncDisposable)host).DisposeAsync();
    }

    private async Task PublishAsync(IHost host, string cron, bool disabled = false)
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

    /// <summary>Every second from the first tick to the last has one tick, and each its own run.</summary>
    private async Task EachOnceAsync(IHost host, List<ScheduleTick> ticks)
    {
        ticks.Select(tick => tick.At).ShouldBe([.. Enumerable.Range(0, ticks.Count).Select(second => ticks[0].At.AddSeconds(second))]);
        ticks.Select(tick => tick.RunId).ShouldBeUnique();
        var runs = (await host.Services.GetRequiredService<IWorkflowEngine>().ListAsync(new RunQuery { Take = 1000 }, Soon)).Select(run => run.RunId).ToList();
        runs.ShouldBeUnique();
        ticks.Where(tick => tick.Outcome == TickOutcome.Started).ShouldAllBe(tick => runs.Contains(tick.RunId!));
    }

    [Fact]
    public async Task TwoHostsOnOneFolder_EachTimeHasOneRun_AlsoWhenTheFirstEnds()
    {
        var first = await BeginAsync();
        var second = await BeginAsync();
        // Published by the one that doesn't ring: the other finds out.
        await PublishAsync(second, "* * * * * *");
        await TicksAsync(second, ticks => ticks.Count(tick => tick.Outcome == TickOutcome.Started) >= 3);

        await EndAsync(first);
        var before = (await TicksAsync(second)).Count;
        var ticks = await TicksAsync(second, ticks => ticks.Count(tick => tick.Outcome == TickOutcome.Started) >= before + 3);

        await EachOnceAsync(second, ticks);
    }

    [Fact]
    public async Task HostThatWasGone_GoesOnAndMakesUpForWhatItMissed()
    {
        var host = await BeginAsync();
        await PublishAsync(host, "* * * * * *");
        await TicksAsync(host, ticks => ticks.Count >= 2);
        await EndAsync(host);

        var idle = await BeginAsync(keepSchedules: false);
        var before = (await TicksAsync(idle)).Count;
        var again = await BeginAsync();
        var ticks = await TicksAsync(again, ticks => ticks.Count >= before + 3 && ticks.All(tick => tick.Outcome == TickOutcome.Started));

        await EachOnceAsync(again, ticks);
    }

    [Fact]
    public async Task Publish_OtherTimesOrNone_CountsAtOnce()
    {
        var host = await BeginAsync();
        await PublishAsync(host, "0 0 1 1 *");
        await PublishAsync(host, "* * * * * *");
        await TicksAsync(host, ticks => ticks.Count >= 2);

        await PublishAsync(host, "* * * * * *", disabled: true);

        var book = host.Services.GetRequiredService<ScheduleBook>();
        while ((await host.Services.GetRequiredService<IScheduleStore>().FindAsync(Key, Soon))!.EndedAt is null) await Task.Delay(50, Soon);
        var view = (await book.ListAsync(Soon)).Single(schedule => schedule.Agent == Key.AgentId);
        view.EndedAt.ShouldNotBeNull();
        view.Last!.At.ShouldBeLessThanOrEqualTo(view.EndedAt.Value);
    }

    [Fact]
    public async Task HostThatKeepsNone_BeginsNone()
    {
        var cli = await BeginAsync(keepSchedules: false);
        await PublishAsync(cli, "* * * * * *");
        var studio = await BeginAsync();

        var ticks = await TicksAsync(studio, ticks => ticks.Count(tick => tick.Outcome == TickOutcome.Started) >= 2);

        await EachOnceAsync(studio, ticks);
        File.Exists(Path.Combine(_folder.Root, "schedules.lock")).ShouldBeTrue();
    }
}
