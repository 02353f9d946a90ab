using AutoGlm.Engine.Schedules;
using AutoGlm.Workflows.Triggers;
using Shouldly;
using Xunit;
using static AutoGlm.Engine.Tests.Schedules.ScheduleWorld;

namespace AutoGlm.Engine.Tests.Schedules;

public sealed class ScheduleDecisionsTests
{
    private static string[] Told(ScheduleWorld world) =>
        [.. world.Ticks.Select(tick => $"{tick.At:HH:mm} {tick.Outcome}{(tick.Reason is { } reason ? $" {reason}" : "")}")];

    [Fact]
    public void Due_NothingInItsWay_Begins()
    {
        var world = new ScheduleWorld("0 * * * *");

        world.Look("2026-05-17T00:59:59Z").Changed.ShouldBeEmpty();
        world.Look("2026-05-17T01:00:00Z");
        world.Look("2026-05-17T01:00:00Z");
        world.Look("2026-05-17T01:30:00Z");

        Told(world).ShouldBe(["01:00 Started"]);
        world.Began.ShouldBe([("run1", At("2026-05-17T01:00Z"))]);
    }

    [Theory]
    [InlineData(OverlapPolicy.Skip, "01:00 Started|02:00 Skipped StillRunning|03:00 Skipped StillRunning", 0)]
    [InlineData(OverlapPolicy.QueueOne, "01:00 Started|02:00 Queued StillRunning|03:00 Skipped AnotherWaits", 0)]
    [InlineData(OverlapPolicy.CancelPrevious, "01:00 Started|02:00 Skipped Replaced|03:00 Queued CancelsPrevious", 1)]
    [InlineData(OverlapPolicy.RunAll, "01:00 Started|02:00 Started|03:00 Started", 0)]
    public void Due_RunBeforeStillAtWork_AsTheOverlapPolicySays(OverlapPolicy overlap, string ticks, int cancelled)
    {
        var world = new ScheduleWorld("0 * * * *", overlap: overlap);

        foreach (var hour in new[] { 1, 2, 3 }) world.Look($"2026-05-17T0{hour}:00:01Z");

        Told(world).ShouldBe(ticks.Split('|'));
        world.Cancelled.Count.ShouldBe(cancelled);
    }

    [Theory]
    [InlineData(OverlapPolicy.QueueOne, "02:00")]
    [InlineData(OverlapPolicy.CancelPrevious, "03:00")]
    public void Waiting_RunBeforeEnded_BeginsOnce(OverlapPolicy overlap, string waited)
    {
        var world = new ScheduleWorld("0 * * * *", overlap: overlap);
        foreach (var hour in new[] { 1, 2, 3 }) world.Look($"2026-05-17T0{hour}:00:01Z");

        world.Look("2026-05-17T03:10Z").Starting.ShouldBeEmpty();
        world.End("run1");
        world.Look("2026-05-17T03:20Z");
        world.Look("2026-05-17T03:21Z");

        world.Began.Count.ShouldBe(2);
        world.Began[1].At.ShouldBe(At($"2026-05-17T{waited}Z"));
        world.Look("2026-05-17T03:22Z").Cancelled.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(MissedPolicy.Skip, "01:00 Missed NobodyThere|02:00 Missed NobodyThere|03:00 Missed NobodyThere")]
    [InlineData(MissedPolicy.QueueOne, "01:00 Missed MadeUpByLater|02:00 Missed MadeUpByLater|03:00 Started MadeUp")]
    [InlineData(MissedPolicy.RunAll, "01:00 Started MadeUp|02:00 Queued MadeUp|03:00 Queued MadeUp")]
    public void Missed_NobodyWasThere_AsThePolicySays(MissedPolicy missed, string ticks)
    {
        var world = new ScheduleWorld("0 * * * *", missed: missed);

        world.Look("2026-05-17T03:30Z");

        Told(world).ShouldBe(ticks.Split('|'));
    }

    [Fact]
    public void Missed_RunAll_OneAfterTheOther()
    {
        var world = new ScheduleWorld("0 * * * *", missed: MissedPolicy.RunAll);
        world.Look("2026-05-17T03:30Z");

        for (var run = 1; run <= 3; run++)
        {
            world.AtWork.ShouldBe([$"run{run}"]);
            world.End($"run{run}");
            world.Look("2026-05-17T03:40Z");
        }

        world.Began.Select(run => run.At.Hour).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public void Missed_WithOneOnTimeBehind_ThatOneStandsForThem()
    {
        var world = new ScheduleWorld("0 * * * *", missed: MissedPolicy.QueueOne);

        world.Look("2026-05-17T03:00:30Z");

        Told(world).ShouldBe(["01:00 Missed MadeUpByLater", "02:00 Missed MadeUpByLater", "03:00 Started"]);
    }

    [Fact]
    public void Missed_MoreThanAreKept_TheOldestAreToldInOneTick()
    {
        var world = new ScheduleWorld("* * * * * *", missed: MissedPolicy.RunAll, since: At("2026-05-17T00:00:00Z"));

        world.Look("2026-05-17T08:00:00Z");

        world.Ticks.Count().ShouldBe(ScheduleDecisions.MostAtOnce + 1);
        var more = world.Ticks.First();
        (more.At, more.Outcome, more.Reason).ShouldBe((At("2026-05-17T00:00:01Z"), TickOutcome.Missed, TickReason.TooMany));
        At(more.Detail!).ShouldBe(world.Ticks.ElementAt(1).At.AddSeconds(-1));
        world.Ticks.Last().At.ShouldBe(At("2026-05-17T08:00:00Z"));
    }

    [Fact]
    public void Missed_ForCenturies_IsDecidedAtOnce()
    {
        var world = new ScheduleWorld("* * * * * *", since: At("1826-05-17T00:00Z"));

        world.Look("2026-05-17T08:00:00Z");

        world.Ticks.Count().ShouldBe(ScheduleDecisions.MostAtOnce + 1);
    }

    [Fact]
    public void Paused_TimesAreLeftOutAndNotMadeUpFor()
    {
        var world = new ScheduleWorld("0 * * * *", missed: MissedPolicy.RunAll, overlap: OverlapPolicy.QueueOne);
        world.Look("2026-05-17T01:00Z");
        world.Look("2026-05-17T02:00Z");
        // Nobody is there from two to five; at half past three a person pauses it by the command line.
        world.Schedule = world.Schedule with { PausedAt = At("2026-05-17T03:30Z") };

        world.Look("2026-05-17T05:00:10Z");
        world.Schedule = world.Schedule with { PausedAt = null };
        world.End("run1");
        world.Look("2026-05-17T05:30Z");

        Told(world).ShouldBe(["01:00 Started", "02:00 Skipped Paused", "03:00 Missed NobodyThere", "04:00 Skipped Paused", "05:00 Skipped Paused"]);
        world.Look("2026-05-17T06:00Z").Starting.Count.ShouldBe(1);
    }

    [Fact]
    public void Ended_WhatWaitsIsLeftOutWithTheReason()
    {
        var world = new ScheduleWorld("0 * * * *", overlap: OverlapPolicy.QueueOne);
        world.Look("2026-05-17T01:00Z");
        world.Look("2026-05-17T02:00Z");
        world.Schedule = world.Schedule with { EndedAt = At("2026-05-17T02:30Z") };

        world.Look("2026-05-17T02:30Z").Starting.ShouldBeEmpty();

        Told(world).ShouldBe(["01:00 Started", "02:00 Skipped Ended"]);
    }

    [Theory]
    [InlineData(MissedPolicy.Skip, "01:00:40", "Started", 1)]
    [InlineData(MissedPolicy.Skip, "04:10:00", "Missed NobodyThere", 0)]
    [InlineData(MissedPolicy.QueueOne, "01:40:00", "Started", 1)]
    public void Crash_BetweenTickAndRun_TheNextProcessBeginsThatRun(MissedPolicy missed, string back, string tick, int runs)
    {
        var world = new ScheduleWorld("0 1 * * *", missed: missed);
        var id = world.Look("2026-05-17T01:00:00Z", crash: true).Starting.Single().RunId;

        world.Look($"2026-05-17T{back}Z");
        world.Look($"2026-05-17T{back}Z");

        Told(world).ShouldBe([$"01:00 {tick}"]);
        world.Began.Select(run => run.RunId).ShouldBe(Enumerable.Repeat(id!, runs));
    }

    [Fact]
    public void Crash_AfterTheRunBegan_ItIsNotBegunAgain()
    {
        var world = new ScheduleWorld("0 1 * * *");
        var left = world.Look("2026-05-17T01:00:00Z", crash: true).Starting.Single();

        var decision = ScheduleDecisions.Decide(
            world.Rules, world.Schedule, [left with { Run = Runs.RunStatus.Running }], At("2026-05-17T01:00:05Z"), At("2026-05-17T01:00:05Z"), () => "other");

        decision.Starting.ShouldBeEmpty();
        decision.Changed.Single().Outcome.ShouldBe(TickOutcome.Started);
    }

    [Fact]
    public void Clock_SetBack_NoTimeHasASecondRun()
    {
        var world = new ScheduleWorld("*/10 * * * *", overlap: OverlapPolicy.RunAll);
        foreach (var minute in new[] { 10, 20, 30, 40 }) world.Look($"2026-05-17T01:{minute}:00Z");
        var began = world.Began.Count;

        foreach (var minute in new[] { "05", "10", "20", "30", "40", "45" }) world.Look($"2026-05-17T01:{minute}:00Z");

        world.Began.Count.ShouldBe(began);
        world.Look("2026-05-17T01:50:00Z").Starting.Count.ShouldBe(1);
    }

    [Fact]
    public void Clock_WronglyAheadForAWhile_SilencesNothing()
    {
        var world = new ScheduleWorld("0 * * * *");
        world.Look("2026-05-17T01:00:00Z");
        world.End("run1");
        // Someone sets the year 2036, and sets it right again ten minutes later.
        world.Look("2036-05-17T01:05:00Z");
        world.Look("2026-05-17T01:15:00Z");

        foreach (var hour in new[] { 2, 3, 4 })
        {
            world.Look($"2026-05-17T0{hour}:00:01Z");
            foreach (var run in world.AtWork.ToList()) world.End(run);
        }

        world.Began.Select(run => run.At.Hour).ShouldBe([1, 2, 3, 4]);
    }

    [Fact]
    public void Clock_SetForward_TimesInBetweenAreMissedOnesAndTheNextComes()
    {
        var world = new ScheduleWorld("0 * * * *");
        world.Look("2026-05-17T01:00:00Z");
        world.End("run1");

        world.Look("2026-05-17T04:30:00Z");
        world.Look("2026-05-17T05:00:00Z");

        Told(world).ShouldBe(["01:00 Started", "02:00 Missed NobodyThere", "03:00 Missed NobodyThere", "04:00 Missed NobodyThere", "05:00 Started"]);
    }

    [Theory]
    // The hour from two to three is left out: half past two happens at its end.
    [InlineData("30 2 * * *", "Europe/Berlin", "2026-03-29", "01:00")]
    [InlineData("30 3 * * *", "Europe/Berlin", "2026-03-29", "01:30")]
    // The hour from two to three comes twice: half past two happens once, what is every hour happens twice.
    [InlineData("30 2 * * *", "Europe/Berlin", "2026-10-25", "00:30")]
    [InlineData("0 1-3 * * *", "Europe/Berlin", "2026-10-25", "23:00 00:00 01:00 02:00")]
    [InlineData("0 */1 * * *", "Europe/Berlin", "2026-10-25", "22:00 23:00 00:00 01:00 02:00 03:00 04:00 05:00 06:00 07:00 08:00 09:00 10:00 11:00 12:00 13:00 14:00 15:00 16:00 17:00 18:00 19:00 20:00 21:00 22:00")]
    // A zone without.
    [InlineData("30 2 * * *", "Asia/Shanghai", "2026-03-29", "18:30")]
    [InlineData("30 2 * * *", "Asia/Shanghai", "2026-10-25", "18:30")]
    public void DaylightSaving_TimesOfTheDay(string cron, string zone, string day, string expected)
    {
        var there = TimeZoneInfo.FindSystemTimeZoneById(zone);
        var midnight = DateTime.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var from = new DateTimeOffset(midnight, there.GetUtcOffset(midnight));
        var until = new DateTimeOffset(midnight.AddDays(1), there.GetUtcOffset(midnight.AddDays(1)));
        var world = new ScheduleWorld(cron, zone, overlap: OverlapPolicy.RunAll, since: from.AddTicks(-1));

        for (var now = from; now < until; now = now.AddSeconds(20)) world.Look(now);

        world.Began.Select(run => $"{run.At.ToUniversalTime():HH:mm}").ShouldBe(expected.Split(' '));
        world.Ticks.ShouldAllBe(tick => tick.Outcome == TickOutcome.Started);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void AnyClockAnyPolicy_EachTimeHasOneTickAndOneRunAtMost(int seed)
    {
        var random = new Random(seed);
        var crons = new[] { "* * * * *", "*/7 * * * *", "0 * * * *", "30 2 * * *", "*/20 * * * * *" };
        var zones = new[] { "UTC", "Europe/Berlin", "Asia/Shanghai" };
        var start = At(random.Next(2) == 0 ? "2026-03-28T20:00Z" : "2026-10-24T20:00Z");
        var overlap = (OverlapPolicy)random.Next(4);
        var world = new ScheduleWorld(crons[random.Next(crons.Length)], zones[random.Next(zones.Length)], (MissedPolicy)random.Next(3), overlap, start);
        var (now, earliest) = (start, start);
        for (var step = 0; step < 150; step++)
        {
            now += random.Next(25) switch
            {
                0 => TimeSpan.FromHours(random.Next(1, 6)),
                1 => -TimeSpan.FromMinutes(random.Next(1, 90)),
                2 => TimeSpan.FromMilliseconds(-random.Next(1, 2000)),
                _ => TimeSpan.FromSeconds(random.Next(1, 90)),
            };
            earliest = now < earliest ? now : earliest;
            world.Look(now, crash: random.Next(15) == 0);
            foreach (var run in world.AtWork.ToList())
                if (world.Cancelled.Contains(run) || random.Next(3) == 0) world.End(run);
            if (overlap != OverlapPolicy.RunAll) world.AtWork.Count().ShouldBeLessThanOrEqualTo(1);
        }
        var last = world.Ticks.Select(tick => tick.At).Append(now).Max();
        for (var rest = 0; rest < 20000 && world.Ticks.Any(tick => tick.Outcome is TickOutcome.Starting or TickOutcome.Queued); rest++)
        {
            world.Look(now);
            foreach (var run in world.AtWork.ToList()) world.End(run);
        }

        world.Ticks.Count(tick => tick.Outcome is TickOutcome.Starting or TickOutcome.Queued).ShouldBe(0);
        world.Began.Select(run => run.RunId).ShouldBeUnique();
        world.Began.Select(run => run.At).ShouldBeUnique();
        // A clock that is set back to before it was published makes the times since then due.
        var times = world.Rules.Times.Latest(earliest, last, int.MaxValue).ToHashSet();
        var told = world.Ticks.Select(tick => tick.At).ToHashSet();
        var summed = world.Ticks.Where(tick => tick.Reason == TickReason.TooMany).Select(tick => (From: tick.At, Until: At(tick.Detail!))).ToList();
        times.Where(at => at <= now && !told.Contains(at) && !summed.Any(many => many.From <= at && at <= many.Until)).ShouldBeEmpty();
        told.Where(at => !times.Contains(at)).ShouldBeEmpty();
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];
}
