using AutoGlm.Samples.Sites.Hosting;

namespace AutoGlm.Samples.Sites.Journals;

/// <summary>An article record.</summary>
/// <param name="Language">What it is written in: zh or en. An English article keeps its English title everywhere.</param>
/// <param name="Core">Whether its journal counts as a core journal.</param>
internal sealed record Article(
    string Id,
    string Language,
    LocalText Title,
    IReadOnlyList<LocalText> Authors,
    LocalText Journal,
    bool Core,
    DateOnly Date,
    int Citations,
    int Downloads,
    LocalText Abstract,
    IReadOnlyList<LocalText> Keywords);
