using AutoGlm.Practice.Sites.Texts;

namespace AutoGlm.Practice.Sites.Critic;

/// <summary>What a critic page is about, apart from how it misbehaves.</summary>
internal sealed record FormScenario(
    Bilingual Brand,
    Bilingual Heading,
    Bilingual Intro,
    IReadOnlyList<FormField> Fields,
    Bilingual Submit,
    Bilingual Goal,
    Bilingual Done,
    bool GivesReference)
{
    public IReadOnlyDictionary<string, string> Wanted(SiteLanguage language) =>
        Fields.ToDictionary(field => field.Key, field => field.Wanted.In(language));

    public IReadOnlyDictionary<string, string> Initial(SiteLanguage language) =>
        Fields.ToDictionary(field => field.Key, field => field.Initial.In(language));
}
