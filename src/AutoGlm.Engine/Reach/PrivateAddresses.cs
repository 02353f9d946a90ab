using System.Net;
using System.Net.Sockets;

namespace AutoGlm.Engine.Reach;

/// <summary>Tells addresses of this machine and its own network from public ones, by how they are written.</summary>
internal static class PrivateAddresses
{
    private static readonly string[] PrivateEndings = [".localhost", ".local", ".internal", ".home.arpa", ".lan"];

    public static bool IsPrivate(Uri address)
    {
        var host = address.IdnHost.TrimEnd('.');
        return IPAddress.TryParse(host.Trim('[', ']'), out var ip) ? IsPrivate(ip) : IsPrivateName(host);
    }

    private static bool IsPrivateName(string host) =>
        !host.Contains('.', StringComparison.Ordinal)
        || PrivateEndings.Any(end => host.EndsWith(end, StringComparison.OrdinalIgnoreCase));

    private static bool IsPrivate(IPAddress ip)
    {
        if (ip.IsIPv4MappedToIPv6) ip = ip.MapToIPv4();
        if (IPAddress.IsLoopback(ip) || ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any)) return true;
        if (ip.AddressFamily == AddressFamily.InterNetworkV6)
            return ip.IsIPv6LinkLocal || ip.IsIPv6SiteLocal || ip.IsIPv6UniqueLocal || ip.IsIPv6Multicast;
        var bytes = ip.GetAddressBytes();
        return bytes[0] switch
        {
            0 or 10 or 127 or >= 224 => true,
            100 => bytes[1] is >= 64 and <= 127,
            169 => bytes[1] == 254,
            172 => bytes[1] is >= 16 and <= 31,
            192 => bytes[1] == 168 || (bytes[1] == 0 && bytes[2] == 0),
            198 => bytes[1] is 18 or 19,
            _ => false,
        };
    }
}
