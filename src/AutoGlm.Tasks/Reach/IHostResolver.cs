using System.Net;

namespace AutoGlm.Tasks.Reach;

/// <summary>Finds the addresses of a host.</summary>
public interface IHostResolver
{
    /// <summary>Throws <see cref="System.Net.Sockets.SocketException"/> when there are none.</summary>
    ValueTask<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellationToken);
}
