using AutoGlm.Engine.Secrets;
using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Engine.Reach;

/// <summary>
/// Where an agent's surfaces may go: the sites it was permitted and where each surface starts; without named sites any
/// public site. Private addresses must be a start or named exactly; the Studio's own origin is never reached.
/// </summary>
/// <param name="sites">Origins or hosts, <c>*.example.com</c> for a host and all below it.</param>
/// <param name="starts">Addresses that surfaces start at.</param>
/// <param name="forbidden">Origins that are never reached.</param>
public sealed class AgentReachPolicy(IReadOnlyList<string> sites, IReadOnlyList<string> starts, IReadOnlyList<string> forbidden) : IReachPolicy
{
    public string? Refuse(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!address.IsAbsoluteUri) return "Only whole addresses can be opened.";
        if (address.Scheme is "about" or "blob" or "data") return null;
        if (address.Scheme is not ("http" or "https" or "ws" or "wss"))
            return $"Addresses that begin with {address.Scheme}: can't be opened; web addresses can.";
        var web = address.Scheme.StartsWith("ws", StringComparison.Ordinal)
            ? new UriBuilder(address) { Scheme = address.Scheme == "ws" ? "http" : "https", Port = address.Port }.Uri
            : address;
        var origin = Origins.Of(web);
        if (forbidden.Any(own => SamePlace(own, web)))
            return $"{origin} is the Studio itself, which agents can't operate.";
        if (starts.Any(start => Origins.Same(start, origin))) return null;
        if (PrivateAddresses.IsPrivate(web))
        {
            return sites.Any(site => !site.Contains('*', StringComparison.Ordinal) && Names(site, web))
                ? null
                : $"{origin} is a private address. Name it in the agent's permitted sites if it should be reached.";
        }
        return sites.Count == 0 || sites.Any(site => Names(site, web))
            ? null
            : $"{origin} is not among the agent's permitted sites. Add it there if it should be reached.";
    }

    /// <summary>The Studio answers under each name of this machine.</summary>
    private static bool SamePlace(string own, Uri address) =>
        Origins.Same(own, Origins.Of(address))
        || (Uri.TryCreate(own, UriKind.Absolute, out var uri) && uri.Port == address.Port && uri.IsLoopback && IsThisMachine(address));

    private static bool IsThisMachine(Uri address) =>
        address.IsLoopback || address.IdnHost is "0.0.0.0" or "[::]" || address.IdnHost.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);

    private static bool Names(string site, Uri address)
    {
        if (site.Contains("://", StringComparison.Ordinal)) return Origins.Same(site, Origins.Of(address));
        if (site.StartsWith("*.", StringComparison.Ordinal))
        {
            return address.IdnHost.Equals(site[2..], StringComparison.OrdinalIgnoreCase)
                || address.IdnHost.EndsWith(site[1..], StringComparison.OrdinalIgnoreCase);
        }
        return site.Contains(':', StringComparison.Ordinal)
            ? $"{address.IdnHost}:{address.Port}".Equals(site, StringComparison.OrdinalIgnoreCase)
            : address.IdnHost.Equals(site, StringComparison.OrdinalIgnoreCase);
    }
}
