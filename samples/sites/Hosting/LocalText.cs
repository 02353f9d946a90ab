namespace AutoGlm.Samples.Sites.Hosting;

/// <summary>A text in both languages.</summary>
internal sealed record LocalText(string En, string Zh)
{
    public string In(string language) => language == SiteLanguage.Chinese ? Zh : En;
}
