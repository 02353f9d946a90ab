using System.Net;

namespace AutoGlm.Connectors.Api.Net;

/// <summary>Asks the system.</summary>
public sealed class DnsResolver : IHostResolver
{
    public async ValueTask<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellationToken) =>
        await Dns.GetHostAddressesAsync(host, cancellationToken).ConfigureAwait(false);
}
