namespace AutoGlm.Studio.Api;

/// <summary>Refuses bodies that are no JSON: what a form on some page could send never gets here.</summary>
public sealed class JsonOnly : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        var hasBody = request.ContentLength is > 0 || request.Headers.TransferEncoding.Count > 0;
        if (hasBody && !request.HasJsonContentType())
            return Refusal();

        return await next(context);
    }

    public static IResult Refusal() => ApiProblems.Result(
        StatusCodes.Status415UnsupportedMediaType, "The body is not JSON.", "Send it with Content-Type: application/json.");
}
