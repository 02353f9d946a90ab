using System.Text.Json;
using AutoGlm.Practice.Sites.Booking;
using AutoGlm.Practice.Sites.Texts;

namespace AutoGlm.Practice.Sites.Tests;

public class PracticeBookingSiteTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "/zh")]
    [InlineData(2, "")]
    [InlineData(3, "/zh")]
    [InlineData(6, "/zh")]
    public async Task Wizard_FilledInToTheEnd_StateHoldsTheBookingAndPageShowsItsReference(int seed, string prefix)
    {
        await using var site = await StartAsync(seed);
        using var visitor = new SiteVisitor(site.Origin);

        await BookAsync(visitor, prefix, "botanic-garden", "2026-11-28", "19:30", 4, "Anna Becker");

        var booking = site.Bookings.ShouldHaveSingleItem();
        booking.ShouldBe(new PlacedBooking("Botanic Garden", new(2026, 11, 28), new(19, 30), 4, "Anna Becker", visitor.Reference(), false));
    }

    [Fact]
    public async Task State_AfterABooking_TellsItAsJson()
    {
        await using var site = await StartAsync(0);
        using var visitor = new SiteVisitor(site.Origin);
        await BookAsync(visitor, string.Empty, "old-mill-lane", "2026-12-01", "12:00", 1, "李雷");
        var reference = visitor.Reference();

        await visitor.GetAsync("/state");

        using var state = JsonDocument.Parse(visitor.Page);
        var only = state.RootElement.GetProperty("bookings").EnumerateArray().ShouldHaveSingleItem();
        only.GetProperty("branch").GetString().ShouldBe("Old Mill Lane");
        only.GetProperty("date").GetString().ShouldBe("2026-12-01");
        only.GetProperty("time").GetString().ShouldBe("12:00");
        only.GetProperty("guests").GetInt32().ShouldBe(1);
        only.GetProperty("name").GetString().ShouldBe("李雷");
        only.GetProperty("reference").GetString().ShouldBe(reference);
    }

    [Fact]
    public async Task DayMonthYear_PostedApart_AreOneDate()
    {
        await using var site = await StartAsync(1);
        using var visitor = new SiteVisitor(site.Origin);

        await visitor.PostAsync("/reserve", ("house", "canal-street"), ("day", "3"), ("month", "1"), ("year", "2027"), ("covers", "2"));

        visitor.At.AbsolutePath.ShouldEndWith("/sitting");
        visitor.Page.ShouldContain("Sunday, 3 January 2027");
    }

    [Theory]
    [InlineData("nowhere", "2026-11-28", "2")]
    [InlineData("canal-street", "2026-11-19", "2")]
    [InlineData("canal-street", "2027-11-21", "2")]
    [InlineData("canal-street", "2026-02-30", "2")]
    [InlineData("canal-street", "2026-11-28", "9")]
    [InlineData("canal-street", "2026-11-28", "0")]
    public async Task FirstStep_WithAValueOutOfRange_StaysThereAndSaysWhy(string house, string date, string guests)
    {
        await using var site = await StartAsync(0);
        using var visitor = new SiteVisitor(site.Origin);

        await visitor.PostAsync("/reserve", ("house", house), ("visit", date), ("covers", guests));

        visitor.Status.ShouldBe(422);
        visitor.Page.ShouldContain("role=\"alert\"");
    }

    [Fact]
    public async Task FullSitting_WhenChosen_IsRefusedWithTheNearestFreeOnes()
    {
        await using var site = await StartAsync(1);
        using var visitor = new SiteVisitor(site.Origin);
        await visitor.PostAsync("/reserve", ("house", "harbour-quay"), ("visit", "2026-11-28"), ("covers", "2"));
        var sitting = visitor.At.AbsolutePath;

        await visitor.PostHereAsync(("sitting", "19:00"));

        visitor.Status.ShouldBe(409);
        visitor.Page.ShouldContain("name=\"sitting\" value=\"19:30\" class=\"offer\"");
        visitor.Page.ShouldNotContain("name=\"sitting\" value=\"18:30\" class=\"offer\"");
        await visitor.PostAsync(sitting, ("sitting", "19:30"));
        visitor.At.AbsolutePath.ShouldEndWith("/details");
    }

    [Fact]
    public async Task FullSitting_InAVariantThatGreysOut_CannotBeChosen()
    {
        await using var site = await StartAsync(0);
        using var visitor = new SiteVisitor(site.Origin);

        await visitor.PostAsync("/reserve", ("house", "harbour-quay"), ("visit", "2026-11-28"), ("covers", "2"));

        visitor.Page.ShouldContain("value=\"19:00\" disabled");
        visitor.Page.ShouldNotContain("value=\"19:30\" disabled");
    }

    [Fact]
    public async Task LastStep_PostedTwice_BooksOnce()
    {
        await using var site = await StartAsync(0);
        using var visitor = new SiteVisitor(site.Origin);
        await BookAsync(visitor, string.Empty, "canal-street", "2026-11-28", "20:00", 2, "Okafor");
        var first = visitor.Reference();

        await visitor.PostAsync(visitor.At.AbsolutePath.Replace("done", "details", StringComparison.Ordinal), ("lead", "Okafor"));

        visitor.Reference().ShouldBe(first);
        site.Bookings.Count.ShouldBe(1);
    }

    [Fact]
    public async Task LastStep_WithoutNameOrHouseRules_BooksNothing()
    {
        await using var site = await StartAsync(1);
        using var visitor = new SiteVisitor(site.Origin);
        await visitor.PostAsync("/reserve", ("house", "canal-street"), ("visit", "2026-11-28"), ("covers", "2"));
        await visitor.PostHereAsync(("sitting", "20:00"));
        var details = visitor.At.AbsolutePath;

        await visitor.PostAsync(details, ("lead", "Okafor"));
        visitor.Status.ShouldBe(422);
        await visitor.PostAsync(details, ("lead", " "), ("rules", "on"));
        visitor.Status.ShouldBe(422);

        site.Bookings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Name_WithMarkup_IsShownAsText()
    {
        await using var site = await StartAsync(0);
        using var visitor = new SiteVisitor(site.Origin);

        await BookAsync(visitor, string.Empty, "canal-street", "2026-11-28", "20:00", 2, "<script>x</script>");

        visitor.Page.ShouldContain("&lt;script&gt;x");
        visitor.Page.ShouldNotContain("<script>x");
    }

    [Fact]
    public async Task ChinesePages_AtEveryStep_ShowNoEnglishLabels()
    {
        await using var site = await StartAsync(1);
        using var visitor = new SiteVisitor(site.Origin);

        await visitor.GetAsync("/zh/reserve");

        visitor.Page.ShouldContain("lang=\"zh-CN\"");
        visitor.Page.ShouldContain("海港码头店");
        visitor.Page.ShouldNotContain("Harbour Quay");
        site.StartFor(SiteLanguage.Chinese).AbsolutePath.ShouldBe("/zh/");
    }

    [Fact]
    public void FirstFourSeeds_Together_ShowEveryWidget()
    {
        var variants = Enumerable.Range(0, 4).Select(BookingVariant.FromSeed).ToList();

        variants.Select(variant => variant.Guests).ShouldBe(Enum.GetValues<GuestsWidget>(), ignoreOrder: true);
        variants.Select(variant => variant.Date).Distinct().Count().ShouldBe(3);
        variants.Select(variant => variant.Branch).Distinct().Count().ShouldBe(2);
        variants.Select(variant => variant.Full).Distinct().Count().ShouldBe(2);
        Enumerable.Range(0, 16).Select(BookingVariant.FromSeed).Distinct().Count().ShouldBe(16);
    }

    private static Task<PracticeBookingSite> StartAsync(int seed) =>
        PracticeBookingSite.StartAsync(seed, new FixedDay(Today), CancellationToken.None);

    private static async Task BookAsync(SiteVisitor visitor, string prefix, string house, string date, string time, int guests, string name)
    {
        await visitor.PostAsync($"{prefix}/reserve", ("house", house), ("visit", date), ("covers", $"{guests}"));
        await visitor.PostHereAsync(("sitting", time));
        await visitor.PostHereAsync(("lead", name), ("rules", "on"));
        visitor.At.AbsolutePath.ShouldEndWith("/done");
    }
}
