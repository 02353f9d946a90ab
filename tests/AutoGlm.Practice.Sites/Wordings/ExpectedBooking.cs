using AutoGlm.Practice.Sites.Booking;

namespace AutoGlm.Practice.Sites.Wordings;

/// <summary>What a goal asks for. Where a goal allows several readings, each of them is right.</summary>
/// <param name="Branch">The branch's English name.</param>
/// <param name="Dates">The days that are right.</param>
/// <param name="Times">The sittings that are right.</param>
/// <param name="Guests">How many people.</param>
/// <param name="Names">The names that are right, compared without regard to case.</param>
public sealed record ExpectedBooking(
    string Branch,
    IReadOnlyList<DateOnly> Dates,
    IReadOnlyList<TimeOnly> Times,
    int Guests,
    IReadOnlyList<string> Names)
{
    /// <summary>Whether <paramref name="booking"/> is what was asked for.</summary>
    public bool Matches(PlacedBooking booking) =>
        booking.Branch == Branch
        && Dates.Contains(booking.Date)
        && Times.Contains(booking.Time)
        && booking.Guests == Guests
        && Names.Contains(booking.Name.Trim(), StringComparer.OrdinalIgnoreCase);
}
