namespace AutoGlm.Samples.Sites.Journals;

/// <summary>One page of results and the figures beside the filters.</summary>
/// <param name="Total">How many articles pass query and filters.</param>
/// <param name="Core">How many the query alone finds in core journals.</param>
/// <param name="Languages">How many the query alone finds in each language.</param>
internal sealed record ArticlePage(
    int Total, int Page, int Pages, int Core, IReadOnlyDictionary<string, int> Languages, IReadOnlyList<ArticleView> Articles);
