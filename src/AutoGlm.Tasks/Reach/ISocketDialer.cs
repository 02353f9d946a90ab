using System.Net;
using System.Net.Sockets;

namespace AutoGlm.Tasks.Reach;

/// <summary>Opens connections to addresses.</summary>
public interface ISocketDialer
{
    /// <summary>A connected socket, the caller's own. Throws <see cref="SocketException"/> when nobody answers there.</summary>
    ValueTask<Socket> DialAsync(IPEndPoint target, CancellationToken cancellationToken);
}
