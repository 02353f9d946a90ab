namespace AutoGlm.Studio.Security;

/// <summary>Refuses requests that name another host or port than this one: DNS rebinding ends here.</summary>
public sealed class HostGuard(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var host = context.Request.Host;
        if (LocalHosts.Allows(host, context.Connection.LocalPort))
            return next(context);
        return Refusals.WriteAsync(
            context,
            StatusCodes.Status421MisdirectedRequest,
            "This host name is not served here.",
            $"Use http://127.0.0.1:{context.Connection.LocalPort}.");
    }
}
