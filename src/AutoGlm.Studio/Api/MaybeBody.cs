using System.Reflection;
using System.Text.Json.Nodes;

namespace AutoGlm.Studio.Api;

/// <summary>
/// A body that may be left out, whole. Bound by itself: an endpoint that declares an optional JSON body is passed over by
/// routing where there is neither a body nor a content type, as long as a fallback stands beside it.
/// </summary>
/// <param name="Json">Null where there is none.</param>
public sealed record MaybeBody(JsonObject? Json)
{
    /// <summary>Throws <see cref="BadHttpRequestException"/> for what is no JSON object.</summary>
    public static async ValueTask<MaybeBody> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!context.Request.HasJsonContentType() || context.Request.ContentLength is 0)
            return new MaybeBody((JsonObject?)null);
        try
        {
            return new MaybeBody(await context.Request.ReadFromJsonAsync<JsonObject>(context.RequestAborted));
        }
        catch (System.Text.Json.JsonException error)
        {
            throw new BadHttpRequestException("The body is no JSON object.", error);
        }
    }
}
