using AutoGlm.Samples.Sites.Hosting;

namespace AutoGlm.Samples.Sites.Journals;

/// <summary>An article as a page shows it, in one language.</summary>
internal sealed record ArticleView(
    string Id,
    string Title,
    IReadOnlyList<string> Authors,
    string Journal,
    bool Core,
    DateOnly Date,
    int Citations,
    int Downloads,
    string Language,
    string Abstract,
    IReadOnlyList<string> Keywords)
{
    public static ArticleView Of(Article article, string language)
    {
        var own = article.Language == SiteLanguage.English ? SiteLanguage.English : language;
        return new ArticleView(
            article.Id,
            article.Title.In(own),
            [.. article.Authors.Select(author => author.In(own))],
            article.Journal.In(own),
            article.Core,
            article.Date,
            article.Citations,
            article.Downloads,
            article.Language,
            article.Abstract.In(own),
            [.. article.Keywords.Select(keyword => keyword.In(own))]);
    }
}
