using Microsoft.AspNetCore.Http;

namespace AutoGlm.Samples.Sites.Hosting;

/// <summary>Holds back the data a page asks for, so that the page shows its waiting state as it would across a network.</summary>
internal sealed class ResponseDelay(SampleSitesOptions options) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (options.ResponseDelay > TimeSpan.Zero)
            await Task.Delay(options.ResponseDelay, options.TimeProvider, context.HttpContext.RequestAborted).ConfigureAwait(false);
        return await next(context).ConfigureAwait(false);
    }
}
