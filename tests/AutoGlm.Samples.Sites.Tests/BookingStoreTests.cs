using AutoGlm.Samples.Sites.Booking;

namespace AutoGlm.Samples.Sites.Tests;

public sealed class BookingStoreTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Open_AfterBookings_FindsThemAgain()
    {
        var booked = Open().Add("visit", Table);
        Open().Of("visit").ShouldHaveSingleItem().ShouldBe(booked);
        Directory.GetFiles(_folder.Path).ShouldHaveSingleItem();
    }

    [Fact]
    public void Add_SameTableTwice_MakesTwoBookingsWithOwnNumbers()
    {
        var store = Open();
        store.Add("visit", Table).Number.ShouldNotBe(store.Add("visit", Table).Number);
        store.All().Count.ShouldBe(2);
    }

    [Fact]
    public void Add_RandomRepeatsItself_StillGivesFreshNumbers()
    {
        Open(seed: 7).Add("visit", Table);
        Open(seed: 7).Add("visit", Table);
        Open().All().Select(booking => booking.Number).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public void Cancel_BookingOfAnotherVisit_IsRefused()
    {
        var store = Open();
        var number = store.Add("visit", Table).Number;
        store.Cancel("stranger", number).ShouldBeNull();
        store.All()[0].Status.ShouldBe(BookingStatus.Confirmed);
        store.Cancel("visit", number)!.Status.ShouldBe(BookingStatus.Cancelled);
        Open().All()[0].Status.ShouldBe(BookingStatus.Cancelled);
    }

    [Fact]
    public void Open_BrokenFile_SaysWhatToDo()
    {
        File.WriteAllText(Path.Combine(_folder.Path, "bookings.json"), "[{");
        var trouble = Should.Throw<SampleSiteException>(() => Open());
        trouble.Site.ShouldBe("booking");
        trouble.Message.ShouldContain("bookings.json");
        trouble.Cure.ShouldContain("delete");
    }

    private BookingStore Open(int seed = 1) => BookingStore.Open(_folder.Path, new Random(seed));

    private static TableBooking Table(string number) => new(
        number, "green-bowl", new DateOnly(2026, 12, 1), "19:00", 2, "王芳", null, null, BookingStatus.Confirmed, DateTimeOffset.UnixEpoch);
}
