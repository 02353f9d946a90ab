using System.Globalization;

namespace AutoGlm.Practice.Sites.Booking;

/// <summary>A booking as <c>/state</c> tells it: ISO date, 24-hour time.</summary>
internal sealed record BookingState(string Branch, string Date, string Time, int Guests, string Name, string Reference, bool Newsletter)
{
    public static BookingState Of(PlacedBooking booking) => new(
        booking.Branch,
        booking.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        booking.Time.ToString("HH:mm", CultureInfo.InvariantCulture),
        booking.Guests,
        booking.Name,
        booking.Reference,
        booking.Newsletter);
}
