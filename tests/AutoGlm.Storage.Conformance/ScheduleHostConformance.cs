using AutoGlm.Engine.Schedules;
using AutoGlm.Engine.Stores;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace AutoGlm.Storage.Conformance;

/// <summary>Schedules in whole hosts: each time has its run, whichever host rings, ends or begins.</summary>
public abstract class ScheduleHostConformance<TData> : ScheduleHosts<TData>
    where TData : StorageData, new()
{
    [Fact]
    public async Task TwoHosts_EachTimeHasOneRun_AlsoWhenTheFirstEnds()
    {
        var both = await Task.WhenAll(BeginAsync(), BeginAsync());
        var (first, second) = (both[0], both[1]);
        // Whichever rings: the other finds out what it publishes.
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
        // Who rings is for the cluster to say where there is one.
        File.Exists(Path.Combine(Data.Folder.Root, "schedules.lock")).ShouldBe(Data.Postgres is null);
    }
}
