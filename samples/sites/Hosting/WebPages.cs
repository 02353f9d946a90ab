using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AutoGlm.Samples.Sites.Hosting;

/// <summary>Serves a site's pages and assets from the embedded files.</summary>
internal sealed class WebPages(string site, SiteLanguage language, SampleSitesOptions options)
{
    private readonly SiteAssets _assets = new();
    private readonly PageRenderer _renderer = new(new SiteAssets(), site);

    public void MapAssets(IEndpointRouteBuilder routes) =>
        routes.MapGet("/assets/{**path}", (string path) =>
        {
            var found = new[] { $"{site}/{path}", $"shared/{path}" }.FirstOrDefault(_assets.Has);
            return found is not null && SiteAssets.ContentTypeOf(found) is { } type
                ? Results.Stream(_assets.Open(found), type)
                : Results.NotFound();
        });

    public void MapPage(IEndpointRouteBuilder routes, string route, string page) =>
        routes.MapGet(route, (HttpContext context) => Page(context, page));

    /// <summary>Shows the site's own "not found" page where no route leads.</summary>
    public void MapMissing(IEndpointRouteBuilder routes) => routes
        .MapFallback((HttpContext context) => Page(context, "missing.html", StatusCodes.Status404NotFound))
        .WithMetadata(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]));

    public IResult Page(HttpContext context, string page, int status = StatusCodes.Status200OK)
    {
        var visit = language.Of(context);
        var values = new Dictionary<string, string>
        {
            ["today"] = options.TimeProvider.GetLocalNow().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            ["otherLang"] = visit == SiteLanguage.Chinese ? SiteLanguage.English : SiteLanguage.Chinese,
        };
        return Results.Content(_renderer.Render(page, visit, values), "text/html; charset=utf-8", statusCode: status);
    }
}
