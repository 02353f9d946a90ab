namespace AutoGlm.Studio.Security;

/// <summary>Tells the Studio's own pages, and programs, from pages of other sites.</summary>
public static class SameOrigin
{
    /// <summary>Whether the request is of this origin, or of no page at all.</summary>
    public static bool IsOwn(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        // Browsers say it for same-site pages of other ports too, so "same-site" is foreign.
        if (request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site")
            return false;
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || IsThis(request, origin);
    }

    /// <summary>
    /// The same for what a mere link, picture or form can do: nor what a browser fetches before anybody asked for it, nor
    /// what a browser too old to say where it comes from sends from another site's page.
    /// </summary>
    public static bool IsMeant(HttpRequest request)
    {
        if (!IsOwn(request) || request.Headers["Sec-Purpose"].Count > 0 || request.Headers["Purpose"].Count > 0)
            return false;
        var from = request.Headers.Referer.ToString();
        return from.Length == 0 || (Uri.TryCreate(from, UriKind.Absolute, out var page) && IsThis(request, page.GetLeftPart(UriPartial.Authority)));
    }

    private static bool IsThis(HttpRequest request, string origin) =>
        string.Equals(origin, $"{request.Scheme}://{request.Host.Value}", StringComparison.OrdinalIgnoreCase);
}
