namespace AutoGlm.Studio.Extension;

/// <summary>Tells browsers that pages of the extension may read what <c>/api/extension</c> answers them, and nobody else's.</summary>
public sealed class ExtensionCors(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!ExtensionOrigin.Sends(context.Request))
            return next(context);
        var headers = context.Response.Headers;
        headers.AccessControlAllowOrigin = ExtensionOrigin.Value;
        headers.Vary = "Origin";
        if (!HttpMethods.IsOptions(context.Request.Method))
            return next(context);
        headers.AccessControlAllowHeaders = "authorization, content-type";
        headers.AccessControlAllowMethods = "GET, POST, DELETE";
        headers.AccessControlMaxAge = "600";
        // Browsers ask it of places on this machine.
        if (context.Request.Headers.ContainsKey("Access-Control-Request-Private-Network"))
            headers["Access-Control-Allow-Private-Network"] = "true";
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
