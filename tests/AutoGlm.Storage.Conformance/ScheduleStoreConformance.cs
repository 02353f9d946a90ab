using AutoGlm.Engine.Conformance;
using AutoGlm.Engine.Runs;
using AutoGlm.Engine.Schedules;
using Shouldly;
using Xunit;

namespace AutoGlm.Storage.Conformance;

/// <summary>Schedules and what came of their times.</summary>
public abstract class ScheduleStoreConformance<TData> : StoreConformance<TData>
    where TData : StorageData, new()
{
    private static readonly ScheduleKey Key = new("a", "nightly");

    private StoredSchedule New => new() { Key = Key, Cron = "0 1 * * *", TimeZone = "UTC", DecidedUntil = Time.GetUtcNow() };

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Storage.Agents.SaveDraftAsync(TestAgents.Chain(TestAgents.Start, TestAgents.End("x")) with { Id = "a" }, 0, default);
        await Storage.Agents.PublishAsync("a", null, default);
    }

    private ScheduleTick Tick(int minute, TickOutcome outcome = TickOutcome.Missed, string? run = null) =>
        new() { At = Time.GetUtcNow().AddMinutes(minute), Outcome = outcome, Reason = TickReason.NobodyThere, RunId = run, Detail = "d", ChangedAt = Time.GetUtcNow() };

    [Fact]
    public async Task Save_OnAnOlderRevision_WritesNothing()
    {
        (await Storage.Schedules.SaveAsync(New, [], default)).ShouldBeTrue();
        (await Storage.Schedules.SaveAsync(New, [Tick(1)], default)).ShouldBeFalse();
        var first = (await Storage.Schedules.FindAsync(Key, default))!;
        (await Storage.Schedules.SaveAsync(first with { PausedAt = Time.GetUtcNow() }, [Tick(2)], default)).ShouldBeTrue();

        (await Storage.Schedules.SaveAsync(first with { Cron = "other" }, [Tick(3)], default)).ShouldBeFalse();

        (await Storage.Schedules.FindAsync(Key, default)).ShouldBe(New with { Revision = 2, PausedAt = Time.GetUtcNow() });
        (await Storage.Schedules.TicksAsync(Key, null, 10, default)).ShouldBe([Tick(2)]);
    }

    [Fact]
    public async Task Save_AgentIsGone_WritesNothing()
    {
        await Storage.Schedules.SaveAsync(New, [Tick(1)], default);
        await Storage.Agents.DeleteAsync("a", default);

        (await Storage.Schedules.SaveAsync(New, [Tick(1)], default)).ShouldBeFalse();

        (await Storage.Schedules.ListAsync(default)).ShouldBeEmpty();
        (await Storage.Schedules.TicksAsync(Key, null, 10, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task OpenTicks_WaitingOnesThoseAtWorkAndLaterOnes()
    {
        await CreateAsync("r1");
        var ended = await CreateAsync("r2");
        await Storage.Runs.AppendAsync(Append(ended, 2, status: RunStatus.Succeeded), default);
        await Storage.Schedules.SaveAsync(New, [Tick(1), Tick(2, TickOutcome.Queued), Tick(3, TickOutcome.Started, "r1"), Tick(4, TickOutcome.Started, "r2"), Tick(9)], default);

        var open = await Storage.Schedules.OpenTicksAsync(Key, Time.GetUtcNow().AddMinutes(8), default);

        open.Select(tick => tick.At).ShouldBe([Tick(2).At, Tick(3).At, Tick(9).At]);
        open[1].Run.ShouldBe(RunStatus.Running);
        (await Storage.Schedules.WaitingAsync(default)).ShouldBe([Key]);
        await Storage.Schedules.SettleAsync(Key, Tick(2, TickOutcome.Refused), default);
        (await Storage.Schedules.WaitingAsync(default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Ticks_NewestFirstByPages_AndTheNewestOfEachSchedule()
    {
        await Storage.Schedules.SaveAsync(New, [Tick(1), Tick(2), Tick(3)], default);

        (await Storage.Schedules.TicksAsync(Key, null, 2, default)).ShouldBe([Tick(3), Tick(2)]);
        (await Storage.Schedules.TicksAsync(Key, Tick(2).At, 2, default)).ShouldBe([Tick(1)]);
        (await Storage.Schedules.LastTicksAsync(default))[Key].ShouldBe(Tick(3));
    }

    [Fact]
    public async Task Save_ManyTicks_TheLatestAreKeptWithAndWithoutRun()
    {
        await CreateAsync("old");
        await Storage.Schedules.SaveAsync(New, [Tick(1, TickOutcome.Started, "old"), Tick(2, TickOutcome.Started, "gone"), Tick(3, TickOutcome.Queued)], default);
        var schedule = (await Storage.Schedules.FindAsync(Key, default))!;

        await Storage.Schedules.SaveAsync(
            schedule, [.. Enumerable.Range(10, 1000).Select(minute => Tick(minute, TickOutcome.Started, $"r{minute}")), .. Enumerable.Range(2000, 1005).Select(minute => Tick(minute))], default);

        var kept = await Storage.Schedules.TicksAsync(Key, null, 5000, default);
        kept.Count.ShouldBe(2002);
        kept.TakeLast(3).Select(tick => tick.At).ShouldBe([Tick(10).At, Tick(3).At, Tick(1).At]);
        kept.Count(tick => tick.RunId is null).ShouldBe(1001);
    }
}
