namespace AutoGlm.Studio.Security;

/// <summary>
/// Refuses what another site's page sends: everything that may change something, and every WebSocket and circuit,
/// must come from this origin or from no browser at all. Webhooks are called by others: they see to it themselves. So does
/// the part that is open to pages of the product's own browser extension.
/// </summary>
public sealed class OriginGuard(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (IsHarmless(context) || IsHook(context) || Extension.ExtensionOrigin.Sends(request) || SameOrigin.IsOwn(request))
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

    private static bool IsHook(HttpContext context) =>
        context.Request.Path.StartsWithSegments(Hooks.HookEndpoint.Root) && !context.WebSockets.IsWebSocketRequest;
}
