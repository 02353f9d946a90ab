using AutoGlm.Studio.Security;

namespace AutoGlm.Studio.Api;

/// <summary>Lets only callers with this start's token pass.</summary>
public sealed class TokenRequired(IApiToken token) : IEndpointFilter
{
    private const string Scheme = "Bearer ";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var given = context.HttpContext.Request.Headers.Authorization.ToString();
        if (given.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && FixedTime.Same(given[Scheme.Length..].Trim(), token.Value))
            return await next(context);
        context.HttpContext.Response.Headers.WWWAuthenticate = "Bearer";
        return ApiProblems.Result(
            StatusCodes.Status401Unauthorized,
            "The API token is missing or wrong.",
            "Send “Authorization: Bearer …” with the content of the file api-token in the data folder; each start writes a new one.");
    }
}
