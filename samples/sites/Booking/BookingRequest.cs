namespace AutoGlm.Samples.Sites.Booking;

/// <summary>What the details form sends.</summary>
internal sealed record BookingRequest(
    string? Restaurant,
    string? Date,
    string? Time,
    int Party,
    string? Name,
    string? Phone,
    string? Requests,
    bool AcceptTerms);
