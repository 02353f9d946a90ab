using AutoGlm.Samples.Sites.Hosting;
using Microsoft.AspNetCore.Builder;

namespace AutoGlm.Samples.Sites.Booking;

/// <summary>Tavola, the restaurant booking site.</summary>
internal sealed class BookingSite : ISite
{
    public string Name => "booking";

    public void Map(WebApplication app, SampleSitesOptions options)
    {
        var language = new SiteLanguage("tavola_lang");
        var visits = new VisitCookie(options.Random);
        app.Use((context, next) =>
        {
            // With the first page, so that a booking whose answer got lost is still the visitor's.
            if (context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
                visits.Ensure(context);
            return next(context);
        });
        var pages = new WebPages(Name, language, options);
        pages.MapAssets(app);
        pages.MapPage(app, "/", "home.html");
        pages.MapPage(app, "/search", "search.html");
        pages.MapPage(app, "/restaurant/{id}", "restaurant.html");
        pages.MapPage(app, "/book", "book.html");
        pages.MapPage(app, "/confirmation/{number}", "confirmation.html");
        pages.MapPage(app, "/bookings", "bookings.html");
        pages.MapPage(app, "/terms", "terms.html");
        pages.MapMissing(app);

        var table = new SlotTable(options.TimeProvider);
        var catalog = new RestaurantCatalog();
        new RestaurantApi(catalog, table, language).Map(app, options);
        new BookingApi(catalog, table, BookingStore.Open(options.DataFolder, options.Random), visits, language)
            .Map(app, options);
    }
}
