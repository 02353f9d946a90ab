using AutoGlm.Samples.Sites.Hosting;

namespace AutoGlm.Samples.Sites.Booking;

/// <summary>A restaurant of the catalogue.</summary>
/// <param name="Price">From 1 (cheap) to 4 (dear).</param>
/// <param name="Closed">The weekday on which it serves nobody, if there is one.</param>
internal sealed record Restaurant(
    string Id,
    LocalText Name,
    LocalText Cuisine,
    LocalText Area,
    LocalText Address,
    LocalText Tagline,
    LocalText About,
    int Price,
    double Rating,
    int Reviews,
    DayOfWeek? Closed);
