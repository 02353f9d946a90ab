using System.Globalization;
using AutoGlm.Workflows.Triggers;

namespace AutoGlm.Workflows.Tests.Triggers;

public sealed class CronTextTests
{
    [Theory]
    [InlineData("0 7 * * 1-5", "Asia/Shanghai", "2026-11-20T08:00:00+08:00", "2026-11-23T07:00:00+08:00")]
    [InlineData("*/15 * * * *", "UTC", "2026-11-20T08:07:00Z", "2026-11-20T08:15:00Z")]
    [InlineData("30 0 12 * * *", "UTC", "2026-11-20T11:00:00Z", "2026-11-20T12:00:30Z")]
    // The hour from 2 to 3 is left out on this day: what falls into it happens at its end.
    [InlineData("30 2 * * *", "Europe/Berlin", "2026-03-28T12:00:00+01:00", "2026-03-29T03:00:00+02:00")]
    // The hour from 2 to 3 comes twice on this day: it happens once, the first time.
    [InlineData("30 2 * * *", "Europe/Berlin", "2026-10-25T02:30:00+02:00", "2026-10-26T02:30:00+01:00")]
    public void Next_IsTheFirstTimeAfterInItsZone(string cron, string zone, string after, string expected)
    {
        var next = CronText.Parse(cron, TimeZoneInfo.FindSystemTimeZoneById(zone)).Next(At(after));

        next.ShouldBe(At(expected));
    }

    [Theory]
    [InlineData("")]
    [InlineData("7 o'clock")]
    [InlineData("61 * * * *")]
    [InlineData("* * * *")]
    public void Parse_NoTimes_SaysWhatIsWrong(string cron) => Should.Throw<FormatException>(() => CronText.Parse(cron, TimeZoneInfo.Utc)).Message.ShouldNotBeEmpty();

    [Fact]
    public void Next_NeverComes_IsNull() => CronText.Parse("0 0 30 2 *", TimeZoneInfo.Utc).Next(DateTimeOffset.UnixEpoch, 5).ShouldBeEmpty();

    [Theory]
    [InlineData("*/15 * * * *", "Europe/Berlin", "2026-10-24T20:00:00Z", "2026-10-25T04:00:00Z")]
    [InlineData("30 2 * * *", "Europe/Berlin", "2026-03-20T02:30:00Z", "2026-04-02T00:30:00Z")]
    [InlineData("0 1-3 * * *", "Europe/Berlin", "2026-10-20T00:00:00Z", "2026-10-28T00:00:00Z")]
    public void Latest_AreTheNextTimesFromTheOtherEnd(string cron, string zone, string after, string until)
    {
        var times = CronText.Parse(cron, TimeZoneInfo.FindSystemTimeZoneById(zone));
        var all = times.Next(At(after), 1000).Where(time => time <= At(until)).ToList();

        times.Latest(At(after), At(until), 1000).ShouldBe(all);
        times.Latest(At(after), At(until), 3).ShouldBe(all.TakeLast(3));
        times.Latest(At(until), At(after), 3).ShouldBeEmpty();
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
