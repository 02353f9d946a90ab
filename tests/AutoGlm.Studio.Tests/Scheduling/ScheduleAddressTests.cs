using AutoGlm.Studio.Scheduling;

namespace AutoGlm.Studio.Tests.Scheduling;

public sealed class ScheduleAddressTests
{
    [Theory]
    [InlineData(null, null, null, null, "/schedules")]
    [InlineData("list", "2026-05-04", "week", "a b", "/schedules?agent=a%20b")]
    [InlineData("calendar", "2026-05-04", "week", "", "/schedules?view=calendar&date=2026-05-04&span=week")]
    [InlineData("calendar", "4.5.2026", "year", null, "/schedules?view=calendar")]
    [InlineData("calendar", "9999-12-31", "month", null, "/schedules?view=calendar")]
    [InlineData("calendar", "0001-01-01", null, "a", "/schedules?view=calendar&agent=a")]
    public void Of_Address_IsWrittenAsItWasUnderstood(string? view, string? date, string? span, string? agent, string path) =>
        ScheduleAddress.Of(view, date, span, agent).Path.ShouldBe(path);
}
