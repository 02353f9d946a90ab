namespace AutoGlm.Practice.Sites.Texts;

/// <summary>The language a page is shown in or a goal is written in.</summary>
public enum SiteLanguage
{
    English,
    Chinese,
}
