namespace AutoGlm.Tasks.Surfaces;

/// <summary>How people name sites and apps: an origin, a host, a host with its port, <c>*.example.com</c> for a host and all below it, an app's package.</summary>
public static class SiteName
{
    /// <summary>Whether the name means where a surface is.</summary>
    /// <param name="site">As a person wrote it.</param>
    /// <param name="location">An address, or an app's package and activity.</param>
    public static bool Covers(string site, string location)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(location);
        return Uri.TryCreate(location, UriKind.Absolute, out var address) && address.Host.Length > 0
            ? Covers(site, address)
            : location.Split('/')[0].Equals(site, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether the name means that address' site.</summary>
    public static bool Covers(string site, Uri address)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(address);
        if (site.Contains("://", StringComparison.Ordinal))
            return Uri.TryCreate(site, UriKind.Absolute, out var named) && named.Scheme == address.Scheme && IsHost(named.IdnHost, address) && named.Port == address.Port;
        if (site.StartsWith("*.", StringComparison.Ordinal))
            return IsHost(site[2..], address) || address.IdnHost.EndsWith(site[1..], StringComparison.OrdinalIgnoreCase);
        return site.Contains(':', StringComparison.Ordinal)
            ? $"{address.IdnHost}:{address.Port}".Equals(site, StringComparison.OrdinalIgnoreCase)
            : IsHost(site, address);
    }

    private static bool IsHost(string host, Uri address) => address.IdnHost.Equals(host, StringComparison.OrdinalIgnoreCase);
}
