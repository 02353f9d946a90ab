using System.Net;
using System.Net.Sockets;

namespace AutoGlm.Tasks.Reach;

/// <summary>Asks the system.</summary>
public sealed class DnsResolver : IHostResolver
{
    public async ValueTask<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        try
        {
            return await Dns.GetHostAddressesAsync(host, cancellationToken).ConfigureAwait(false);
        }
        catch (ArgumentException)
        {
            // The name is too long to exist.
            throw new SocketException((int)SocketError.HostNotFound);
        }
    }
}
