namespace AutoGlm.Studio.Security;

/// <summary>
/// Refuses what another site's page sends: everything that may change something, and every WebSocket and circuit,
/// must come from this origin or from no browser at all.
/// </summary>
public sealed class OriginGuard(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (IsHarmless(context) || IsOwn(request))
            return next(context);
        return Refusals.WriteAsync(
            context,
            StatusCodes.Status403Forbidden,
            "The request comes from another site.",
            "Open the Studio's own address and do it there; scripts send no Origin header, but the API token.");
    }

    private static bool IsHarmless(HttpContext context) =>
        (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        && !context.WebSockets.IsWebSocketRequest
        && !context.Request.Headers.ContainsKey("Upgrade")
        && !context.Request.Path.StartsWithSegments("/_blazor");

    private static bool IsOwn(HttpRequest request)
    {
        // Browsers say it for same-site pages of other ports too, so "same-site" is foreign.
        if (request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site")
            return false;
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || string.Equals(origin, $"{request.Scheme}://{request.Host.Value}", StringComparison.OrdinalIgnoreCase);
    }
}
