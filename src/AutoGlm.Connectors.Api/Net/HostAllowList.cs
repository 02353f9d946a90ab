using System.Globalization;

namespace AutoGlm.Connectors.Api.Net;

/// <summary>Private hosts that an agent may call, as <c>host</c> (any port) or <c>host:port</c>.</summary>
public sealed class HostAllowList
{
    private readonly HashSet<string> _hosts = new(StringComparer.OrdinalIgnoreCase);

    public HostAllowList(IEnumerable<string> hosts)
    {
        ArgumentNullException.ThrowIfNull(hosts);
        foreach (var host in hosts)
            _hosts.Add(Normalise(host));
    }

    public bool Names(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var host = address.IdnHost.TrimEnd('.');
        return _hosts.Contains(host) || _hosts.Contains(string.Create(CultureInfo.InvariantCulture, $"{host}:{address.Port}"));
    }

    // An origin is understood too: an agent's permission may refer to an input that holds a site's address.
    private static string Normalise(string host)
    {
        host = host.Trim();
        if (host.Contains("://", StringComparison.Ordinal) && Uri.TryCreate(host, UriKind.Absolute, out var origin))
            return string.Create(CultureInfo.InvariantCulture, $"{origin.IdnHost.TrimEnd('.')}:{origin.Port}");
        return host.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).TrimEnd('.');
    }
}
