namespace AutoGlm.Studio.Extension;

/// <summary>Who the browser extension of this product is: its id follows from the key in its manifest, wherever it is loaded from.</summary>
public static class ExtensionOrigin
{
    public const string Id = "kbhebafeicdbfbnokgjceogkapjcbdij";

    /// <summary>What browsers say of requests by its pages. No page of the web can say so.</summary>
    public const string Value = "chrome-extension://" + Id;

    /// <summary>Whether a request comes from a page of the extension, to the part of the Studio that is open to it.</summary>
    public static bool Sends(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Path.StartsWithSegments(ExtensionEndpoints.Root) && !request.HttpContext.WebSockets.IsWebSocketRequest && request.Headers.Origin == Value;
    }
}
