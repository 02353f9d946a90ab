namespace AutoGlm.Samples.Sites.Booking;

/// <summary>A table that was booked, as kept and as answered.</summary>
/// <param name="Number">Confirmation number, <c>TV-</c> and five digits.</param>
/// <param name="Time">Local, <c>HH:mm</c>.</param>
internal sealed record TableBooking(
    string Number,
    string Restaurant,
    DateOnly Date,
    string Time,
    int Party,
    string Name,
    string? Phone,
    string? Requests,
    BookingStatus Status,
    DateTimeOffset CreatedAt);
