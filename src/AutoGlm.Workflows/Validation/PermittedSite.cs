namespace AutoGlm.Workflows.Validation;

/// <summary>What may be written as a permitted site.</summary>
internal static class PermittedSite
{
    private static readonly string[] OfTheBrowser = ["about", "chrome", "chrome-extension", "chrome-untrusted", "devtools", "edge", "view-source"];

    /// <summary>What is wrong with an entry, and the cure; null when it can be used.</summary>
    public static (string Message, string Cure)? Problem(string site)
    {
        site = site.Trim();
        if (site.Contains("{{", StringComparison.Ordinal))
            return null;
        if (site.Length > 1 && site[^1] == ':' && Uri.CheckSchemeName(site[..^1]))
            return OfScheme(site[..^1].ToLowerInvariant());
        var host = site.StartsWith("*.", StringComparison.Ordinal) ? site[2..] : site;
        if (host.Contains("://", StringComparison.Ordinal)
            ? Uri.TryCreate(host, UriKind.Absolute, out var origin) && origin.Scheme is "http" or "https" && origin.Host.Length > 0 && !host.Contains('*', StringComparison.Ordinal)
            : host.Length > 0 && host.IndexOfAny(['/', '*', '@', '?', '#', ' ']) < 0 && Uri.TryCreate("https://" + host, UriKind.Absolute, out _))
            return null;
        return ($"“{site}” is not a site.", "Write an origin like https://example.com, a host, *.example.com for a host and all below it, a kind of address like blob:, or a reference to an input.");
    }

    private static (string Message, string Cure)? OfScheme(string scheme) =>
        scheme is "http" or "https" or "ws" or "wss"
            ? ($"“{scheme}:” alone is not a site.", "Name the sites. Without any, every public site may be visited.")
            : OfTheBrowser.Contains(scheme)
                ? ($"“{scheme}:” belongs to the browser itself and is never opened.", "Take the entry out.")
                : null;
}
