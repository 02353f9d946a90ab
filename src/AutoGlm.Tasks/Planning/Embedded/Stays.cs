using System.Globalization;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding;

namespace AutoGlm.Tasks.Planning.Embedded;

/// <summary>"From 8 December, 7 nights" tells the day of leaving too; a site asks for the one or for the other.</summary>
internal static class Stays
{
    private const int Longest = 90;

    /// <summary>Adds the day of leaving that follows from the day of arrival and the number of nights.</summary>
    public static void AddDeparture(List<Want> wants)
    {
        if (Find(wants) is not { } stay || wants.Exists(want => want.Concept == Concepts.CheckOut))
            return;
        var leaves = stay.Arrival.AddDays(stay.Nights).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        wants.Add(new Want(new Slot { Concept = Concepts.CheckOut, Kind = SlotKind.Date, Value = leaves, Raw = leaves }, Concepts.CheckOut));
    }

    /// <summary>Either of the two is enough.</summary>
    public static void Settle(List<Want> wants)
    {
        if (wants.Find(want => want.Concept == Concepts.CheckOut && want.Slot.Span is null) is not { } leaving || wants.Find(want => want.Concept == Concepts.Nights) is not { } nights)
            return;
        if (leaving.Done || nights.Done)
            leaving.Done = nights.Done = true;
    }

    private static (DateOnly Arrival, int Nights)? Find(List<Want> wants) =>
        wants.Find(want => want.Concept == Concepts.Nights) is { } nights && int.TryParse(nights.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= Longest
        && wants.Find(want => want is { Concept: Concepts.CheckIn, Kind: SlotKind.Date }) is { } arrival && DateOnly.TryParseExact(arrival.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (day, count)
            : null;
}
