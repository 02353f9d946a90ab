using System.Net;
using System.Net.Sockets;

namespace AutoGlm.Connectors.Api.Net;

/// <summary>Tells public addresses from those that lead into this machine, its network or its cloud's metadata.</summary>
public static class AddressRules
{
    private static readonly IPNetwork[] ClosedV4 =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "168.63.129.16/32", "169.254.0.0/16", "172.16.0.0/12",
            "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24",
            "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    private static readonly IPNetwork OpenV6 = IPNetwork.Parse("2000::/3");

    /// <summary>Within the open part: tunnels that carry IPv4 addresses, benchmarks, documentation.</summary>
    private static readonly IPNetwork[] ClosedV6 =
        [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" }.Select(network => IPNetwork.Parse(network))];

    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");

    private static readonly string[] MetadataNames = ["metadata.google.internal", "metadata.goog", "metadata", "instance-data"];

    public static bool IsPublic(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (address.AddressFamily == AddressFamily.InterNetwork)
            return !ClosedV4.Any(network => network.Contains(address));
        if (Nat64.Contains(address))
            return IsPublic(new IPAddress(address.GetAddressBytes().AsSpan(12)));
        return OpenV6.Contains(address) && !ClosedV6.Any(network => network.Contains(address));
    }

    /// <summary>Names that never belong to the public, whatever they resolve to.</summary>
    public static bool IsPrivateName(string host)
    {
        ArgumentNullException.ThrowIfNull(host);
        var name = host.TrimEnd('.').ToLowerInvariant();
        return name == "localhost" || name.EndsWith(".localhost", StringComparison.Ordinal) || MetadataNames.Contains(name, StringComparer.Ordinal);
    }
}
