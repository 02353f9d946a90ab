using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Connectors.Web.Reach;

/// <summary>
/// What one surface may go to, by how it is written: no page of the browser's own, no forbidden origin, and what the
/// task's policy allows. Without a policy, web addresses only.
/// </summary>
internal sealed class ReachRules(ForbiddenOrigins forbidden, IReachPolicy? policy)
{
    /// <summary>The browser's own rooms, its settings among them: never, whatever is permitted.</summary>
    private static readonly string[] Inner = ["about", "chrome", "chrome-untrusted", "chrome-error", "chrome-search", "chrome-extension", "devtools", "edge", "isolated-app", "view-source"];

    /// <summary>Null when allowed, else why not.</summary>
    public string? Refuse(Uri address)
    {
        if (IsEmpty(address))
            return null;
        if (Inner.Contains(address.Scheme))
            return $"Addresses that begin with “{address.Scheme}:” belong to the browser itself and are not opened. Use an http or https address.";
        if (address.Scheme is not ("http" or "https"))
            return policy is null ? $"Addresses that begin with “{address.Scheme}:” are not opened. Use an http or https address." : policy.Refuse(address);
        if (forbidden.Contains(address.IdnHost, address.Port))
            return OutOfReach(address.Authority);
        return policy?.Refuse(address);
    }

    /// <summary>The same for a document that came without a request (<c>blob:</c>, <c>data:</c>), which nobody was asked about before.</summary>
    public string? RefuseUnasked(string location) =>
        Uri.TryCreate(location, UriKind.Absolute, out var address) && address.Scheme is not ("http" or "https" or "about" or "chrome-error") ? Refuse(address) : null;

    public static string OutOfReach(string authority) => $"{authority} belongs to this program and is out of reach for the pages an agent works on.";

    /// <summary>Documents that come from nowhere: what is in them was written by the page around them.</summary>
    private static bool IsEmpty(Uri address) => address.Scheme == "about" && address.AbsolutePath is "blank" or "srcdoc";
}
