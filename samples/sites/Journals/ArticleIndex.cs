using System.Text.Json;
using AutoGlm.Samples.Sites.Hosting;

namespace AutoGlm.Samples.Sites.Journals;

/// <summary>All articles, and the search among them. A word finds a text in either language.</summary>
internal sealed class ArticleIndex
{
    private readonly List<Article> _all;

    public ArticleIndex()
    {
        using var data = new SiteAssets().Open("journals-data/articles.json");
        _all = JsonSerializer.Deserialize<List<Article>>(data, SiteJson.Options)!;
    }

    public IReadOnlyList<Article> All => _all;

    public Article? Find(string id) => _all.Find(article => article.Id == id);

    public ArticlePage Search(ArticleQuery query, string language)
    {
        var words = Words(query.Text);
        var found = _all.Where(article => words.All(word => Holds(article, query.Field, word))).ToList();
        var passed = Sort(found.Where(article => Passes(article, query)), query.Order, words).ToList();
        var pages = Math.Max(1, (passed.Count + ArticleQuery.PageSize - 1) / ArticleQuery.PageSize);
        var page = Math.Min(query.Page, pages);
        return new ArticlePage(
            passed.Count,
            page,
            pages,
            found.Count(article => article.Core),
            found.CountBy(article => article.Language).ToDictionary(),
            [
                .. passed
                    .Skip((page - 1) * ArticleQuery.PageSize)
                    .Take(ArticleQuery.PageSize)
                    .Select(article => ArticleView.Of(article, language)),
            ]);
    }

    private static bool Passes(Article article, ArticleQuery query) =>
        (!query.CoreOnly || article.Core)
        && (query.Languages.Count == 0 || query.Languages.Contains(article.Language))
        && article.Date.Year >= (query.FromYear ?? 0)
        && article.Date.Year <= (query.ToYear ?? 9999);

    private static IOrderedEnumerable<Article> Sort(IEnumerable<Article> articles, ArticleOrder order, IReadOnlyList<string> words) =>
        order switch
        {
            ArticleOrder.Newest => articles.OrderByDescending(article => article.Date),
            ArticleOrder.Cited => articles.OrderByDescending(article => article.Citations).ThenByDescending(article => article.Date),
            _ => articles.OrderByDescending(article => Relevance(article, words)).ThenBy(article => article.Id, StringComparer.Ordinal),
        };

    private static int Relevance(Article article, IReadOnlyList<string> words) => words.Sum(word =>
        (Holds(article, SearchField.Title, word) ? 4 : 0)
        + (Holds(article, SearchField.Keyword, word) ? 2 : 0)
        + (Holds(article, SearchField.Topic, word) ? 1 : 0));

    private static bool Holds(Article article, SearchField field, string word) => Texts(article, field).Any(text =>
        text.En.Contains(word, StringComparison.OrdinalIgnoreCase) || text.Zh.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<LocalText> Texts(Article article, SearchField field) => field switch
    {
        SearchField.Title => [article.Title],
        SearchField.Author => article.Authors,
        SearchField.Keyword => article.Keywords,
        SearchField.Journal => [article.Journal],
        _ => [article.Title, article.Abstract, .. article.Keywords],
    };

    // A plural finds the singular, as it would in a real index.
    private static List<string> Words(string text) =>
    [
        .. text
            .Split((char[])[' ', ',', '，', '、', '"', '“', '”', '《', '》'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Length > 3 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^1] : word),
    ];
}
