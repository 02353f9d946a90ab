using System.Diagnostics;
using AutoGlm.Connectors.Api.Net;
using AutoGlm.Tasks.Reach;

namespace AutoGlm.Connectors.Api.Http;

/// <summary>
/// Two connection pools: one that reaches public addresses only, and one for hosts that a permission names. A request
/// is given the second only after its own host was found in its own permission, so pooled connections leak nothing.
/// </summary>
public sealed class HttpTransport : IDisposable
{
    private const string TraceParent = "traceparent";

    private readonly HttpMessageInvoker _public;
    private readonly HttpMessageInvoker _trusted;

    public HttpTransport(IHostResolver resolver)
    {
        var connector = new GuardedConnector(resolver);
        _public = Create((context, cancellationToken) => connector.ConnectAsync(context.DnsEndPoint, cancellationToken));
        _trusted = Create((context, cancellationToken) => connector.ConnectTrustedAsync(context.DnsEndPoint, cancellationToken));
    }

    internal Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, HostAllowList allowed, CancellationToken cancellationToken)
    {
        // The service goes on with the trace of whatever calls it, unless the caller says otherwise.
        if (Activity.Current is { IdFormat: ActivityIdFormat.W3C, Id: { } current } && !message.Headers.Contains(TraceParent))
            message.Headers.Add(TraceParent, current);
        return (allowed.Names(message.RequestUri!) ? _trusted : _public).SendAsync(message, cancellationToken);
    }

    public void Dispose()
    {
        _public.Dispose();
        _trusted.Dispose();
    }

    private static HttpMessageInvoker Create(Func<SocketsHttpConnectionContext, CancellationToken, ValueTask<Stream>> connect) => new(new SocketsHttpHandler
    {
        // It would name a span of its own as the parent, one that nobody is told of.
        ActivityHeadersPropagator = null,
        AllowAutoRedirect = false,
        AutomaticDecompression = System.Net.DecompressionMethods.All,
        ConnectCallback = connect,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        UseCookies = false,
        // A proxy would connect for us, to addresses nobody checked.
        UseProxy = false,
    });
}
