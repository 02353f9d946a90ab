using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Planning.Embedded;

/// <summary>Whether a link stays on the site that is open.</summary>
internal static class SameSite
{
    /// <summary>False for a link to another host or port, or to something that is no page; what has no address, or only a script for one, stays.</summary>
    public static bool Holds(Situation situation, UiNode node) =>
        node.Href is not { } href || !Uri.TryCreate(href, UriKind.Absolute, out var target) || !Uri.TryCreate(situation.Now.Location, UriKind.Absolute, out var here)
        || target.Scheme == "javascript" || target.Host == here.Host && target.Port == here.Port;
}
