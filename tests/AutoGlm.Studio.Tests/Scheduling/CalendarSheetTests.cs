using AutoGlm.Engine.Runs;
using AutoGlm.Engine.Schedules;
using AutoGlm.Studio.Scheduling;

namespace AutoGlm.Studio.Tests.Scheduling;

public sealed class CalendarSheetTests
{
    private static readonly DateOnly May = new(2026, 5, 13);
    private static readonly DateTimeOffset Now = new(2026, 5, 13, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Month_ShowsWholeWeeks_AndKnowsItsOwnDays()
    {
        var days = CalendarSheet.Of(May, CalendarSpan.Month, DayOfWeek.Monday, [], Now);

        days[0].Date.ShouldBe(new DateOnly(2026, 4, 27));
        days[^1].Date.ShouldBe(new DateOnly(2026, 5, 31));
        days.Count.ShouldBe(35);
        days.Count(day => day.IsWithin).ShouldBe(31);
        CalendarSheet.RangeOf(May, CalendarSpan.Month, DayOfWeek.Sunday).ShouldBe((new DateOnly(2026, 4, 26), 42));
        CalendarSheet.RangeOf(May, CalendarSpan.Week, DayOfWeek.Sunday).ShouldBe((new DateOnly(2026, 5, 10), 7));
        CalendarSheet.RangeOf(new DateOnly(2026, 5, 10), CalendarSpan.Week, DayOfWeek.Monday).ShouldBe((new DateOnly(2026, 5, 4), 7));
    }

    [Fact]
    public void Coming_OnTheDaysOfTheSchedulesOwnZone_FromNowOn()
    {
        // Seven in Shanghai is eleven in the evening before in London.
        var days = Week(Schedule("0 7 * * *", "Asia/Shanghai"));

        days.Where(day => day.Entries.Count > 0).Select(day => day.Date.Day).ShouldBe([14, 15, 16, 17]);
        days[3].Entries.ShouldHaveSingleItem().At.ShouldBe(new DateTimeOffset(2026, 5, 14, 7, 0, 0, TimeSpan.FromHours(8)));
        days[3].Entries[0].Path.ShouldBe("/schedules/report/s");
    }

    [Theory]
    [InlineData("* * * * * *")]
    [InlineData("* * * * *")]
    [InlineData("0 */6 * * *")]
    public void Coming_ManyOnADay_AreOneEntry(string cron)
    {
        var days = Week(Schedule(cron, "UTC"));

        days[3].Entries.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            entry => entry.IsMany.ShouldBeTrue(),
            entry => entry.Count.ShouldBe(0),
            entry => entry.At.ShouldBe(new DateTimeOffset(2026, 5, 14, 0, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void Coming_ThreeOnADay_StandOneByOne() =>
        Week(Schedule("0 6,12,18 * * *", "UTC"))[3].Entries.Select(entry => entry.At.Hour).ShouldBe([6, 12, 18]);

    [Theory]
    [InlineData("2026-03-29", "Europe/Berlin", "30 2 * * *", "03:00")]
    [InlineData("2026-10-25", "Europe/Berlin", "30 2 * * *", "02:30")]
    [InlineData("2026-09-06", "America/Santiago", "0 0 * * *", "01:00")]
    public void Coming_OnTheDayTheClockChanges_IsThereOnce(string date, string zone, string cron, string time)
    {
        var day = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture);
        var days = CalendarSheet.Of(day, CalendarSpan.Week, day.DayOfWeek, [(Schedule(cron, zone), [])], new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

        days[0].Entries.ShouldHaveSingleItem().At.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(time);
    }

    [Fact]
    public void Coming_EndedOrBroken_IsNone()
    {
        Week(Schedule("0 7 * * *", "UTC") with { EndedAt = Now }).ShouldAllBe(day => day.Entries.Count == 0);
        Week(Schedule("0 7 * * *", "UTC") with { Problem = "no such zone" }).ShouldAllBe(day => day.Entries.Count == 0);
        Week(Schedule("so", "UTC")).ShouldAllBe(day => day.Entries.Count == 0);
    }

    [Fact]
    public void Past_LeadsToItsRun_AndManyStandForTheWorst()
    {
        var ticks = Enumerable.Range(0, 9).Select(hour => Tick(12, hour, hour == 4 ? RunStatus.Failed : RunStatus.Succeeded)).Append(Tick(11, 7, RunStatus.Succeeded)).ToList();

        var days = Week(Schedule("0 7 1 1 *", "UTC"), ticks);

        days[0].Entries.ShouldHaveSingleItem().Path.ShouldBe("/runs/run-11-7");
        days[1].Entries.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            entry => entry.Count.ShouldBe(9),
            entry => entry.Tick!.Run.ShouldBe(RunStatus.Failed),
            entry => entry.At.Hour.ShouldBe(0),
            entry => entry.Path.ShouldBe("/schedules/report/s"));
    }

    [Fact]
    public void Past_LeftOut_LeadsToTheRecord() =>
        Week(Schedule("0 7 1 1 *", "UTC"), [new ScheduleTick { At = Now.AddDays(-1), ChangedAt = Now, Outcome = TickOutcome.Missed, Reason = TickReason.NobodyThere }])[1]
            .Entries.ShouldHaveSingleItem().Path.ShouldBe("/schedules/report/s");

    [Fact]
    public void Entries_StandByTheirClocks()
    {
        var days = CalendarSheet.Of(May, CalendarSpan.Week, DayOfWeek.Monday, [(Schedule("0 9 * * *", "UTC"), []), (Schedule("0 7 * * *", "America/New_York"), [])], Now);

        days[3].Entries.Select(entry => entry.Schedule.TimeZone).ShouldBe(["America/New_York", "UTC"]);
    }

    private static IReadOnlyList<CalendarDay> Week(ScheduleView schedule, params IReadOnlyList<ScheduleTick> ticks) =>
        CalendarSheet.Of(May, CalendarSpan.Week, DayOfWeek.Monday, [(schedule, ticks)], Now);

    private static ScheduleTick Tick(int day, int hour, RunStatus run)
    {
        var at = new DateTimeOffset(2026, 5, day, hour, 0, 0, TimeSpan.Zero);
        return new ScheduleTick { At = at, ChangedAt = at, Outcome = TickOutcome.Started, RunId = $"run-{day}-{hour}", Run = run };
    }

    private static ScheduleView Schedule(string cron, string zone) => new() { Agent = "report", AgentName = "Report", Node = "s", Cron = cron, TimeZone = zone };
}
