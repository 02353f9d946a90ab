using Microsoft.AspNetCore.Http;

namespace AutoGlm.Samples.Sites.Hosting;

/// <summary>
/// Turns away requests that name another host (a rebound DNS name) and changes that come from another origin's page,
/// and adds the headers that keep the pages to their own files.
/// </summary>
internal static class LoopbackGuard
{
    private const string Policy =
        "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    public static Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (!IsOwnHost(context.Request.Host) || IsForeignChange(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return context.Response.WriteAsync("This site answers its own pages only.", context.RequestAborted);
        }

        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-cache";
        return next(context);
    }

    private static bool IsOwnHost(HostString host) =>
        host.Host is "127.0.0.1" || string.Equals(host.Host, "localhost", StringComparison.OrdinalIgnoreCase);

    private static bool IsForeignChange(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method)
        && !HttpMethods.IsHead(request.Method)
        && request.Headers.Origin is { Count: > 0 } origin
        && !string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
}
