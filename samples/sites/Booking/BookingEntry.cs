namespace AutoGlm.Samples.Sites.Booking;

/// <summary>A booking and the visit (session cookie) that made it. The session never leaves the store.</summary>
internal sealed record BookingEntry(string Session, TableBooking Booking);
