using AutoGlm.Workflows.Nodes;

namespace AutoGlm.Workflows.Validation;

/// <summary>What may be written as a permitted site.</summary>
internal static class PermittedSite
{
    private static readonly string[] OfTheBrowser = ["about", "chrome", "chrome-extension", "chrome-untrusted", "devtools", "edge", "view-source"];

    /// <summary>What is wrong with an entry, and the cure; null when it can be used.</summary>
    public static (LocalText Message, LocalText Cure)? Problem(string site)
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
        return (new($"“{site}” is not a site.", $"“{site}”不是网站。"), new("Write an origin like https://example.com, a host, *.example.com for a host and all below it, a kind of address like blob:, or a reference to an input.", "请填写 https://example.com 这样的来源、主机名、*.example.com（主机及其所有子域）、blob: 这样的地址类型，或引用输入。"));
    }

    private static (LocalText Message, LocalText Cure)? OfScheme(string scheme) =>
        scheme is "http" or "https" or "ws" or "wss"
            ? (new($"“{scheme}:” alone is not a site.", $"仅有“{scheme}:”不是网站。"), new("Name the sites. Without any, every public site may be visited.", "请列出网站。一个都不填时，可以访问所有公开网站。"))
            : OfTheBrowser.Contains(scheme)
                ? (new($"“{scheme}:” belongs to the browser itself and is never opened.", $"“{scheme}:”属于浏览器自身，不会打开。"), new("Take the entry out.", "请删除这一项。"))
                : null;
}
