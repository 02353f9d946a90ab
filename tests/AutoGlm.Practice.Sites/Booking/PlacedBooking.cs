namespace AutoGlm.Practice.Sites.Booking;

/// <summary>A booking the site has accepted.</summary>
/// <param name="Branch">The branch's English name, whatever language the visitor used.</param>
/// <param name="Date">The day.</param>
/// <param name="Time">The sitting.</param>
/// <param name="Guests">How many people, 1 to 8.</param>
/// <param name="Name">The name as the visitor typed it, trimmed.</param>
/// <param name="Reference">What the last page showed, unique within the site.</param>
/// <param name="Newsletter">Whether the visitor also asked for the newsletter.</param>
public sealed record PlacedBooking(
    string Branch,
    DateOnly Date,
    TimeOnly Time,
    int Guests,
    string Name,
    string Reference,
    bool Newsletter);
