using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Authoring.Embedded.Reading;

/// <summary>An address that a text names.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Url">With its scheme.</param>
/// <param name="Named">Whether the text names a well-known site and not its address.</param>
internal sealed record Link(TextSpan Span, string Url, bool Named = false)
{
    /// <summary>Host and port: what makes two addresses one site.</summary>
    public string Site => SiteOf(Url);

    /// <summary>Whether it looks like a service for programs rather than a page for people.</summary>
    public bool IsService => Uri.TryCreate(Url, UriKind.Absolute, out var uri)
        && (uri.Host.StartsWith("api.", StringComparison.OrdinalIgnoreCase) || uri.AbsolutePath.StartsWith("/api", StringComparison.OrdinalIgnoreCase) || uri.AbsolutePath.EndsWith(".json", StringComparison.OrdinalIgnoreCase));

    public static string SiteOf(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.Authority.ToLowerInvariant() : url;
}
