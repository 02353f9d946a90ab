namespace AutoGlm.Samples.Sites.Journals;

internal enum ArticleOrder
{
    Relevance,
    Newest,
    Cited,
}
