namespace AutoGlm.Samples.Sites.Booking;

/// <summary>A time at which a restaurant seats guests.</summary>
/// <param name="Time">Local, <c>HH:mm</c>.</param>
/// <param name="Free">Whether the page offers it.</param>
internal sealed record Slot(string Time, bool Free);
