namespace AutoGlm.Practice.Sites.Booking;

/// <summary>A booking on its way through the steps.</summary>
internal sealed record Draft(string Id, Branch Branch, DateOnly Date, int Guests)
{
    public TimeOnly? Time { get; init; }

    public PlacedBooking? Placed { get; init; }
}
