using AutoGlm.Samples.Sites.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace AutoGlm.Samples.Sites.Journals;

/// <summary>Xuehai, the academic journal search.</summary>
internal sealed class JournalsSite : ISite
{
    public string Name => "journals";

    public void Map(WebApplication app, SampleSitesOptions options)
    {
        var language = new SiteLanguage("xuehai_lang");
        var pages = new WebPages(Name, language, options);
        pages.MapAssets(app);
        pages.MapPage(app, "/", "home.html");
        pages.MapPage(app, "/search", "search.html");
        pages.MapPage(app, "/article/{id}", "article.html");
        pages.MapMissing(app);

        var index = new ArticleIndex();
        app.MapGet("/api/articles", () => index.All);
        var delayed = app.MapGroup("/api").AddEndpointFilter(new ResponseDelay(options));
        delayed.MapGet("search", (HttpContext context) =>
            index.Search(ArticleQuery.Of(context.Request.Query), language.Of(context)));
        delayed.MapGet("articles/{id}", (HttpContext context, string id) => index.Find(id) is { } article
            ? Results.Ok(ArticleView.Of(article, language.Of(context)))
            : Results.Problem("There is no such article.", statusCode: StatusCodes.Status404NotFound));
    }
}
