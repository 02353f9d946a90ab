using AutoGlm.Engine.Secrets;
using AutoGlm.Tasks.Reach;
using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Engine.Reach;

/// <summary>
/// Where an agent's surfaces may go: the sites it was permitted and where each surface starts; without named sites any
/// public site. Private addresses must be a start or named exactly, kinds of addresses other than the web's must be
/// named too (<c>blob:</c>); the Studio's own origin is never reached.
/// </summary>
/// <param name="sites">Origins or hosts, <c>*.example.com</c> for a host and all below it, schemes with their colon.</param>
/// <param name="starts">Addresses that surfaces start at.</param>
/// <param name="forbidden">Origins that are never reached.</param>
public sealed class AgentReachPolicy(IReadOnlyList<string> sites, IReadOnlyList<string> starts, IReadOnlyList<string> forbidden) : IReachPolicy
{
    private readonly IReadOnlyList<SiteEntry> _sites = [.. sites.Select(site => new SiteEntry(site.Trim()))];
    private readonly IReadOnlyList<SiteEntry> _starts = [.. starts.Select(Origins.Of).OfType<string>().Select(origin => new SiteEntry(origin))];
    private readonly IReadOnlyList<SiteEntry> _forbidden = [.. forbidden.Select(origin => new SiteEntry(origin))];

    public string? Refuse(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!address.IsAbsoluteUri) return "Only whole addresses can be opened.";
        if (address.Scheme == "about" && address.AbsolutePath is "blank" or "srcdoc") return null;
        if (address.Scheme is not ("http" or "https" or "ws" or "wss"))
        {
            return _sites.Any(site => site.PermitsScheme(address.Scheme))
                ? null
                : $"Addresses that begin with “{address.Scheme}:” are not opened. Add “{address.Scheme}:” to the agent's permitted sites if they should be.";
        }
        var web = address.Scheme.StartsWith("ws", StringComparison.Ordinal)
            ? new UriBuilder(address) { Scheme = address.Scheme == "ws" ? "http" : "https", Port = address.Port }.Uri
            : address;
        var (origin, host) = (Origins.Of(web), AddressRules.Normal(web.IdnHost));
        if (IsForbidden(host, web.Port)) return $"{origin} is the Studio itself, which agents can't operate.";
        if (_starts.Any(start => start.Names(web))) return null;
        if (AddressRules.IsPrivate(host))
        {
            return _sites.Any(site => !site.IsWide && site.Names(web))
                ? null
                : $"{origin} is a private address. Name it in the agent's permitted sites if it should be reached.";
        }
        return _sites.All(site => site.IsScheme) || _sites.Any(site => site.Names(web))
            ? null
            : $"{origin} is not among the agent's permitted sites. Add it there if it should be reached.";
    }

    public bool AllowsPrivate(string host, int port)
    {
        var name = AddressRules.Normal(host);
        return !IsForbidden(name, port) && (_starts.Any(start => start.Names(name, port)) || _sites.Any(site => !site.IsWide && site.Names(name, port)));
    }

    /// <summary>The Studio answers under each name of this machine.</summary>
    private bool IsForbidden(string host, int port) =>
        _forbidden.Any(own => own.Names(host, port))
        || (AddressRules.IsThisMachine(host) && forbidden.Any(own => Uri.TryCreate(own, UriKind.Absolute, out var uri) && uri.Port == port && AddressRules.IsThisMachine(uri.IdnHost)));
}
