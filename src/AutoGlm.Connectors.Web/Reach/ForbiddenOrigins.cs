using System.Net;

namespace AutoGlm.Connectors.Web.Reach;

/// <summary>Host and port pairs that no page may reach.</summary>
internal sealed class ForbiddenOrigins
{
    // Every spelling of this machine that a browser keeps after it has tidied up an address.
    private static readonly string[] LoopbackPatterns = ["localhost", "localhost.", "*.localhost", "127.*", "0.0.0.0", "[::1]", "[::]", "[::ffff:7f*"];

    private readonly HashSet<(string Host, int Port)> _pairs = [];

    public ForbiddenOrigins(IEnumerable<Uri> origins)
    {
        foreach (var origin in origins)
            _pairs.Add((Normal(origin), origin.Port));
        HostResolverRules = string.Join(',', _pairs.SelectMany(pair => Patterns(pair.Host).Select(pattern => $"MAP {pattern}:{pair.Port} ~NOTFOUND")));
    }

    /// <summary>
    /// The browser's own resolver rules: they hold for every kind of request, WebSockets and workers too, and cost
    /// nothing per request. Empty when nothing is forbidden.
    /// </summary>
    public string HostResolverRules { get; }

    public bool Contains(Uri address) => _pairs.Count > 0 && address.IsAbsoluteUri && _pairs.Contains((Normal(address), address.Port));

    private static string Normal(Uri address)
    {
        var host = address.IdnHost.TrimEnd('.').ToLowerInvariant();
        return IsLoopback(host) ? "localhost" : host;
    }

    private static bool IsLoopback(string host)
    {
        if (host == "localhost" || host.EndsWith(".localhost", StringComparison.Ordinal))
            return true;
        if (!IPAddress.TryParse(host.Trim('[', ']'), out var address))
            return false;
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return IPAddress.IsLoopback(address) || address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any);
    }

    private static string[] Patterns(string host) => host == "localhost" ? LoopbackPatterns : [host];
}
