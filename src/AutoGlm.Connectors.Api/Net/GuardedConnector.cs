using System.Net;
using System.Net.Sockets;

namespace AutoGlm.Connectors.Api.Net;

/// <summary>
/// Connects to public addresses only. The address that was checked is the one connected to, so that a name which
/// changes its answer between check and use gains nothing.
/// </summary>
public sealed class GuardedConnector(IHostResolver resolver)
{
    /// <summary>Throws <see cref="AddressRefusedException"/>, or <see cref="SocketException"/> when nobody answers.</summary>
    public async ValueTask<Stream> ConnectAsync(DnsEndPoint target, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(target);
        if (AddressRules.IsPrivateName(target.Host))
            throw new AddressRefusedException(target.Host);
        var addresses = await ResolveAsync(target.Host, cancellationToken).ConfigureAwait(false);
        if (addresses.Any(address => !AddressRules.IsPublic(address)))
            throw new AddressRefusedException(target.Host);
        return await OpenAsync(addresses, target.Port, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Connects wherever the name leads; for hosts that a permission names.</summary>
    public async ValueTask<Stream> ConnectTrustedAsync(DnsEndPoint target, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(target);
        var addresses = await ResolveAsync(target.Host, cancellationToken).ConfigureAwait(false);
        return await OpenAsync(addresses, target.Port, cancellationToken).ConfigureAwait(false);
    }

    // Some systems refuse to "resolve" addresses such as 0.0.0.0 although they connect to them.
    private ValueTask<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellationToken) =>
        IPAddress.TryParse(host, out var address) ? ValueTask.FromResult<IReadOnlyList<IPAddress>>([address]) : resolver.ResolveAsync(host, cancellationToken);

    private static async ValueTask<Stream> OpenAsync(IReadOnlyList<IPAddress> addresses, int port, CancellationToken cancellationToken)
    {
        SocketException? last = null;
        foreach (var address in addresses)
        {
            var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(address, port), cancellationToken).ConfigureAwait(false);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException unreachable)
            {
                socket.Dispose();
                last = unreachable;
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }

        throw last ?? new SocketException((int)SocketError.HostNotFound);
    }
}
