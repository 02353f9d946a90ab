using System.Text.Json.Nodes;

namespace AutoGlm.EndToEnd.Tests.Support;

/// <summary>The journal site's own records.</summary>
public static class Articles
{
    /// <summary>Title, keywords or abstract speak of it.</summary>
    public static bool IsAbout(JsonObject article, string topic) =>
        article["keywords"]!.AsArray().Append(article["title"]).Append(article["abstract"])
            .Any(text => text!["en"]!.GetValue<string>().Contains(topic, StringComparison.OrdinalIgnoreCase));

    /// <summary>As the site shows it: in Chinese an English article keeps its own title.</summary>
    public static string TitleIn(JsonObject article, string language) =>
        article["title"]![language == "zh" ? article["language"]!.GetValue<string>() : "en"]!.GetValue<string>();
}
