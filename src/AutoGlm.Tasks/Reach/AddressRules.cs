using System.Net;
using System.Net.Sockets;

namespace AutoGlm.Tasks.Reach;

/// <summary>
/// Tells public addresses from those that lead into this machine, its network or its cloud's metadata. The one place
/// that knows: agents' permissions, the HTTP tool and the browser's guard all ask here.
/// </summary>
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

    private static readonly string[] PrivateEndings = [".localhost", ".local", ".internal", ".home.arpa", ".lan"];

    private static readonly string[] MetadataNames = ["metadata.goog"];

    /// <summary>Whether an address belongs to the public Internet.</summary>
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

    /// <summary>Names that never belong to the public, whatever they resolve to: of this machine, of a local network, of a cloud's metadata.</summary>
    public static bool IsPrivateName(string host)
    {
        var name = Normal(host);
        return !name.Contains('.', StringComparison.Ordinal) && !IPAddress.TryParse(name, out _)
            || PrivateEndings.Any(end => name.EndsWith(end, StringComparison.Ordinal))
            || MetadataNames.Contains(name, StringComparer.Ordinal);
    }

    /// <summary>Whether a host is private as it is written; what a name leads to shows only when it is resolved.</summary>
    public static bool IsPrivate(string host) =>
        IPAddress.TryParse(Normal(host), out var address) ? !IsPublic(address) : IsPrivateName(host);

    /// <summary>Whether a host, as it is written, is the machine this runs on.</summary>
    public static bool IsThisMachine(string host)
    {
        var name = Normal(host);
        return IPAddress.TryParse(name, out var address)
            ? IsThisMachine(address)
            : name == "localhost" || name.EndsWith(".localhost", StringComparison.Ordinal);
    }

    /// <summary>Whether an address is the machine this runs on: loopback, and the unspecified addresses, which connect to it.</summary>
    public static bool IsThisMachine(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return IPAddress.IsLoopback(address) || address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any);
    }

    /// <summary>A host in one spelling: small letters, no brackets, no dot at the end.</summary>
    public static string Normal(string host)
    {
        ArgumentNullException.ThrowIfNull(host);
        return host.Trim('[', ']').TrimEnd('.').ToLowerInvariant();
    }
}
