using AutoGlm.Samples.Sites.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AutoGlm.Samples.Sites.Booking;

/// <summary>Booking a table, seeing and cancelling one's own, and the whole state for tests.</summary>
internal sealed class BookingApi(
    RestaurantCatalog catalog, SlotTable table, BookingStore store, VisitCookie visits, SiteLanguage language)
{
    public void Map(IEndpointRouteBuilder routes, SampleSitesOptions options)
    {
        routes.MapGet("/api/bookings", () => store.All());
        routes.MapPost("/api/reset", () =>
        {
            store.Clear();
            return Results.NoContent();
        });

        var pages = routes.MapGroup("/api").AddEndpointFilter(new ResponseDelay(options));
        pages.MapPost("bookings", (HttpContext context, BookingRequest request) =>
            Book(context, request, options.TimeProvider.GetUtcNow()));
        pages.MapGet("my/bookings", Mine);
        pages.MapGet("my/bookings/{number}", One);
        pages.MapPost("my/bookings/{number}/cancel", Cancel);
    }

    private IResult Book(HttpContext context, BookingRequest request, DateTimeOffset now)
    {
        var faults = BookingRules.Check(request);
        if (faults.Count > 0)
            return Results.Json(new { code = "invalid", faults }, statusCode: StatusCodes.Status400BadRequest);
        if (catalog.Find(request.Restaurant) is not { } restaurant
            || !BookingRules.TryDate(request.Date, out var date)
            || !BookingRules.TryTime(request.Time, out var time))
            return Results.Json(new { code = "unknown" }, statusCode: StatusCodes.Status400BadRequest);
        if (!table.CanSeat(restaurant, date, time))
            return Results.Json(
                new { code = "taken", time = request.Time, alternatives = table.Near(restaurant, date, time) },
                statusCode: StatusCodes.Status409Conflict);

        var booking = store.Add(visits.Ensure(context), number => new TableBooking(
            number,
            restaurant.Id,
            date,
            SlotTable.Text(time),
            request.Party,
            request.Name!.Trim(),
            Trimmed(request.Phone),
            Trimmed(request.Requests),
            BookingStatus.Confirmed,
            now));
        return Results.Created($"/confirmation/{booking.Number}", booking);
    }

    private IResult Mine(HttpContext context) =>
        Results.Ok(store.Of(VisitCookie.Of(context) ?? "").OrderByDescending(booking => booking.CreatedAt).Select(booking => View(context, booking)));

    private IResult One(HttpContext context, string number) =>
        store.Of(VisitCookie.Of(context) ?? "").FirstOrDefault(booking => booking.Number == number) is { } found
            ? Results.Ok(View(context, found))
            : Missing();

    private IResult Cancel(HttpContext context, string number) =>
        store.Cancel(VisitCookie.Of(context) ?? "", number) is { } cancelled ? Results.Ok(View(context, cancelled)) : Missing();

    private object View(HttpContext context, TableBooking booking)
    {
        var restaurant = catalog.Find(booking.Restaurant);
        var spoken = language.Of(context);
        return new
        {
            booking.Number,
            booking.Date,
            booking.Time,
            booking.Party,
            booking.Name,
            booking.Phone,
            booking.Requests,
            booking.Status,
            RestaurantId = booking.Restaurant,
            Restaurant = restaurant?.Name.In(spoken) ?? booking.Restaurant,
            Address = restaurant?.Address.In(spoken),
        };
    }

    private static IResult Missing() =>
        Results.Problem("This visit has no booking of that number.", statusCode: StatusCodes.Status404NotFound);

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
