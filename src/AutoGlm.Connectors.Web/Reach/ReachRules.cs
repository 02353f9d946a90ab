using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Connectors.Web.Reach;

/// <summary>What one surface may go to: web addresses only, no forbidden origin, and what the task's policy allows.</summary>
internal sealed class ReachRules(ForbiddenOrigins forbidden, IReachPolicy? policy)
{
    /// <summary>Null when allowed, else why not.</summary>
    public string? Refuse(Uri address)
    {
        if (address.AbsoluteUri is "about:blank" or "about:srcdoc")
            return null;
        if (address.Scheme is not ("http" or "https"))
            return $"Addresses of the kind “{address.Scheme}:” are not opened. Use an http or https address.";
        if (forbidden.Contains(address))
            return $"{address.Authority} belongs to this program and is out of reach for the pages an agent works on.";
        return policy?.Refuse(address);
    }
}
