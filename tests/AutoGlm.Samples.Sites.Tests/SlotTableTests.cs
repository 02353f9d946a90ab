using AutoGlm.Samples.Sites.Booking;

namespace AutoGlm.Samples.Sites.Tests;

public sealed class SlotTableTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly TimeOnly Seven = new(19, 0);
    private readonly RestaurantCatalog _catalog = new();
    private readonly SlotTable _table = new(FixedClock.SaturdayEvening);

    private static IEnumerable<DateOnly> AllDates => Enumerable.Range(0, SlotTable.DaysAhead + 1).Select(Today.AddDays);

    [Fact]
    public void LooksFree_LuciaAtSeven_IsFullOnEveryDate()
    {
        var lucia = _catalog.Find("trattoria-lucia")!;
        AllDates.ShouldAllBe(date => !_table.LooksFree(lucia, date, Seven));
        AllDates.ShouldAllBe(date => _table.Near(lucia, date, Seven).SequenceEqual(new[] { "19:15", "18:45" }));
    }

    [Fact]
    public void CanSeat_LotusAtSeven_LooksFreeButIsTaken()
    {
        var lotus = _catalog.Find("lotus-pavilion")!;
        AllDates.ShouldAllBe(date => _table.LooksFree(lotus, date, Seven) && !_table.CanSeat(lotus, date, Seven));
        AllDates.ShouldAllBe(date => _table.Near(lotus, date, Seven).SequenceEqual(new[] { "19:15", "18:45" }));
    }

    [Fact]
    public void On_SichuanAlley_IsNeverFull() =>
        AllDates.SelectMany(date => _table.On(_catalog.Find("sichuan-alley")!, date)).ShouldAllBe(slot => slot.Free);

    [Fact]
    public void Opens_PetitJardin_IsClosedOnMondaysOnly() =>
        AllDates.ShouldAllBe(date =>
            _table.Opens(_catalog.Find("petit-jardin")!, date) == (date.DayOfWeek != DayOfWeek.Monday));

    [Theory]
    [InlineData(-1)]
    [InlineData(SlotTable.DaysAhead + 1)]
    public void On_DateOutsideTheBookingWindow_HasNoSlots(int days)
    {
        _table.On(_catalog.Find("green-bowl")!, Today.AddDays(days)).ShouldBeEmpty();
        _table.LooksFree(_catalog.Find("green-bowl")!, Today.AddDays(days), Seven).ShouldBeFalse();
    }

    [Fact]
    public void On_Today_LeavesOutTimesThatArePast() =>
        _table.On(_catalog.Find("sichuan-alley")!, Today)[0].Time.ShouldBe("18:30");

    [Fact]
    public void On_OrdinaryRestaurant_IsPartlyFullAndAlwaysTheSame()
    {
        var grill = _catalog.Find("harbour-grill")!;
        var slots = AllDates.Skip(1).SelectMany(date => _table.On(grill, date)).ToList();
        (slots.Count(slot => !slot.Free) / (double)slots.Count).ShouldBeInRange(0.2, 0.28);
        new SlotTable(FixedClock.SaturdayEvening).On(grill, Today.AddDays(9)).ShouldBe(_table.On(grill, Today.AddDays(9)));
    }

    [Fact]
    public void LooksFree_TimeBetweenTheSlots_IsNotOffered() =>
        _table.LooksFree(_catalog.Find("sichuan-alley")!, Today.AddDays(3), new TimeOnly(19, 5)).ShouldBeFalse();
}
