using System.Globalization;
using System.Text.Json;
using AutoGlm.Samples.Sites.Hosting;

namespace AutoGlm.Samples.Sites.Api;

/// <summary>Reads a list of articles as leniently as callers write them.</summary>
internal static class DigestMaker
{
    /// <summary>The digest, or null when the body is neither a list nor an object with a list <c>articles</c>.</summary>
    public static Digest? Of(JsonElement body)
    {
        var list = body.ValueKind == JsonValueKind.Object && body.TryGetProperty("articles", out var inner) ? inner : body;
        if (list.ValueKind != JsonValueKind.Array)
            return null;
        var articles = list.EnumerateArray().Select(item => (title: Title(item), date: Date(item))).ToList();
        var newest = articles.Count == 0 ? null : articles.MaxBy(article => article.date ?? DateOnly.MinValue).title;
        var id = StableHash.Of(string.Join('\n', articles.Select(article => $"{article.title}|{article.date:yyyy-MM-dd}")));
        return new Digest(articles.Count, newest, $"dg-{id:x8}");
    }

    private static string? Title(JsonElement item) => item.ValueKind switch
    {
        JsonValueKind.String => item.GetString(),
        JsonValueKind.Object => Text(item, "title"),
        _ => item.GetRawText(),
    };

    private static DateOnly? Date(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object
        && DateOnly.TryParse(Text(item, "date"), CultureInfo.InvariantCulture, out var date)
            ? date
            : null;

    private static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
