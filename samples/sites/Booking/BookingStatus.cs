namespace AutoGlm.Samples.Sites.Booking;

internal enum BookingStatus
{
    Confirmed,
    Cancelled,
}
