using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace AutoGlm.Samples.Sites.Journals;

/// <summary>A search as the address bar spells it.</summary>
/// <param name="Languages">Languages let through; empty lets all through.</param>
internal sealed record ArticleQuery(
    string Text,
    SearchField Field,
    bool CoreOnly,
    IReadOnlyList<string> Languages,
    int? FromYear,
    int? ToYear,
    ArticleOrder Order,
    int Page)
{
    public const int PageSize = 10;

    /// <summary>Reads what it understands and takes the default for the rest, as search pages do.</summary>
    public static ArticleQuery Of(IQueryCollection query) => new(
        query["q"].ToString().Trim(),
        Enum.TryParse<SearchField>(query["field"], ignoreCase: true, out var field) ? field : SearchField.Topic,
        query["core"] == "1",
        [.. query["language"].OfType<string>().Where(language => language is "zh" or "en")],
        Number(query["from"]),
        Number(query["to"]),
        Enum.TryParse<ArticleOrder>(query["sort"], ignoreCase: true, out var order) ? order : ArticleOrder.Relevance,
        Math.Max(1, Number(query["page"]) ?? 1));

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
