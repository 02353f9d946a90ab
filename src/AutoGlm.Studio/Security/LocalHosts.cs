using System.Net;

namespace AutoGlm.Studio.Security;

/// <summary>Which names this machine answers to: only those of itself, so that no other site's name can be pointed here.</summary>
public static class LocalHosts
{
    public static bool Allows(HostString host, int port) =>
        IsLoopback(host.Host) && (host.Port ?? 80) == port;

    public static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address)
            && (address.Equals(IPAddress.Loopback) || address.Equals(IPAddress.IPv6Loopback)));
}
