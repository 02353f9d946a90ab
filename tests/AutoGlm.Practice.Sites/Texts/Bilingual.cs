namespace AutoGlm.Practice.Sites.Texts;

/// <summary>One text in both languages of the practice sites.</summary>
/// <param name="English">The English text.</param>
/// <param name="Chinese">The Simplified Chinese text.</param>
public sealed record Bilingual(string English, string Chinese)
{
    /// <summary>The text in <paramref name="language"/>.</summary>
    public string In(SiteLanguage language) => language == SiteLanguage.Chinese ? Chinese : English;
}
