namespace AutoGlm.Samples.Sites.Journals;

/// <summary>Where the words must occur; a topic search looks at title, keywords and abstract.</summary>
internal enum SearchField
{
    Topic,
    Title,
    Author,
    Keyword,
    Journal,
}
