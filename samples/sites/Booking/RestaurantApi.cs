using AutoGlm.Samples.Sites.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AutoGlm.Samples.Sites.Booking;

/// <summary>The restaurants and their free times, for the pages.</summary>
internal sealed class RestaurantApi(RestaurantCatalog catalog, SlotTable table, SiteLanguage language)
{
    public void Map(IEndpointRouteBuilder routes, SampleSitesOptions options)
    {
        var group = routes.MapGroup("/api/restaurants").AddEndpointFilter(new ResponseDelay(options));
        group.MapGet("", Search);
        group.MapGet("{id}", One);
    }

    private IResult Search(HttpContext context, string? q, string? date, string? time) =>
        BookingRules.TryDate(date, out var day)
            ? Results.Ok(catalog.Search(q).Select(restaurant => View(context, restaurant, day, time)))
            : NoDate();

    private IResult One(HttpContext context, string id, string? date, string? time)
    {
        if (catalog.Find(id) is not { } restaurant)
            return Results.Problem("There is no such restaurant.", statusCode: StatusCodes.Status404NotFound);
        return BookingRules.TryDate(date, out var day) ? Results.Ok(View(context, restaurant, day, time)) : NoDate();
    }

    private RestaurantView View(HttpContext context, Restaurant restaurant, DateOnly day, string? time) =>
        RestaurantView.Of(
            restaurant, table, day, BookingRules.TryTime(time, out var wanted) ? wanted : null, language.Of(context));

    private static IResult NoDate() =>
        Results.Problem("Give the date as date=yyyy-MM-dd.", statusCode: StatusCodes.Status400BadRequest);
}
