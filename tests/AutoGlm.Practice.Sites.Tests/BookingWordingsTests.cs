using AutoGlm.Practice.Sites.Booking;
using AutoGlm.Practice.Sites.Texts;
using AutoGlm.Practice.Sites.Wordings;

namespace AutoGlm.Practice.Sites.Tests;

public class BookingWordingsTests
{
    private static readonly DateOnly Friday = new(2026, 11, 20);

    [Fact]
    public void All_Counted_HoldsTwentyOfEachLanguageWithUniqueIds()
    {
        BookingWordings.All.Count(wording => wording.Language == SiteLanguage.English).ShouldBe(20);
        BookingWordings.All.Count(wording => wording.Language == SiteLanguage.Chinese).ShouldBe(20);
        BookingWordings.All.Select(wording => wording.Id).ShouldBeUnique();
        BookingWordings.All.Select(wording => wording.GoalTemplate).ShouldBeUnique();
    }

    public static TheoryData<string> Ids => [.. BookingWordings.All.Select(wording => wording.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Expected_OnAnyDayOfTwoYears_CanBeBookedOnTheSite(string id)
    {
        var wording = BookingWordings.All.Single(one => one.Id == id);
        var branch = Branches.All.Single(one => one.Name.English == wording.Branch);
        wording.Guests.ShouldBeInRange(1, 8);
        wording.Names.ShouldNotBeEmpty();
        foreach (var time in wording.Times)
        {
            Sittings.All.ShouldContain(time);
            branch.IsFull(time).ShouldBeFalse();
        }

        for (var today = new DateOnly(2026, 1, 1); today.Year < 2028; today = today.AddDays(1))
        {
            foreach (var date in wording.ExpectedOn(today).Dates)
                date.ShouldBeInRange(today, today.AddDays(365));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Goal_OnADay_NamesItsBranchAndLeavesNoPlaceholder(string id)
    {
        var wording = BookingWordings.All.Single(one => one.Id == id);
        var branch = Branches.All.Single(one => one.Name.English == wording.Branch);

        var goal = wording.GoalOn(Friday);

        goal.ShouldNotContain("{");
        goal.ShouldContain(branch.Name.In(wording.Language), Case.Insensitive);
        goal.ShouldContain(wording.Names[0].Replace("Ms ", string.Empty, StringComparison.Ordinal), Case.Insensitive);
    }

    [Fact]
    public void Goal_WithADatePlace_WritesTheDateOut()
    {
        BookingWordings.All.Single(one => one.Id == "en-15").GoalOn(Friday).ShouldContain("on Sunday 6 December at 7");
        BookingWordings.All.Single(one => one.Id == "zh-08").GoalOn(Friday).ShouldContain("2026年12月2日下午六点");
    }

    [Theory]
    [InlineData("2026-11-20", "2026-11-27", "2026-11-27")] // a Friday
    [InlineData("2026-11-21", "2026-11-27", "2026-11-27")] // a Saturday
    [InlineData("2026-11-22", "2026-11-27", "2026-11-27")] // a Sunday
    [InlineData("2026-11-23", "2026-11-27", "2026-12-04")] // a Monday
    [InlineData("2026-11-26", "2026-11-27", "2026-12-04")] // a Thursday
    public void Friday_SaidOnADay_IsTheFirstOneOrThatOfNextWeek(string today, string first, string ofNextWeek)
    {
        var day = Date(today);

        new RelativeDate { NextWeekday = DayOfWeek.Friday }.On(day).ShouldBe(Date(first));
        new RelativeDate { WeekdayOfNextWeek = DayOfWeek.Friday }.On(day).ShouldBe(Date(ofNextWeek));
    }

    [Theory]
    [InlineData("2026-11-27", "2026-11-28")]
    [InlineData("2026-11-28", "2026-11-28")]
    [InlineData("2026-11-29", "2027-11-28")]
    public void MonthDay_SaidOnADay_IsTheNextSuchDate(string today, string expected) =>
        new RelativeDate { MonthDay = "11-28" }.On(Date(today)).ShouldBe(Date(expected));

    [Fact]
    public void Matches_AgainstBookings_WantsEveryFieldRight()
    {
        var expected = BookingWordings.All.Single(one => one.Id == "en-01").ExpectedOn(Friday);
        var right = new PlacedBooking("Old Mill Lane", new(2026, 11, 21), new(19, 0), 4, "anna becker", "CK-1000", false);

        expected.Matches(right).ShouldBeTrue();
        expected.Matches(right with { Branch = "Canal Street" }).ShouldBeFalse();
        expected.Matches(right with { Date = new(2026, 11, 22) }).ShouldBeFalse();
        expected.Matches(right with { Time = new(19, 30) }).ShouldBeFalse();
        expected.Matches(right with { Guests = 3 }).ShouldBeFalse();
        expected.Matches(right with { Name = "Anna" }).ShouldBeFalse();
    }

    private static DateOnly Date(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", null);
}
