using System.Net;
using System.Net.Sockets;

namespace AutoGlm.Tasks.Reach;

/// <summary>Connects by TCP.</summary>
public sealed class SocketDialer : ISocketDialer
{
    public async ValueTask<Socket> DialAsync(IPEndPoint target, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(target);
        var socket = new Socket(target.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(target, cancellationToken).ConfigureAwait(false);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
