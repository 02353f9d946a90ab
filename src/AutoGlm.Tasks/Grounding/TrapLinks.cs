using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Grounding;

/// <summary>Links dressed as close buttons: what closes stays where it is.</summary>
internal static class TrapLinks
{
    /// <summary>The same page at another place: may be a mere handle of a script, and gives way to what is no link.</summary>
    public const double Elsewhere = -3;

    /// <summary>Another page of the site.</summary>
    public const double OtherPage = -3.5;

    /// <summary>Another site.</summary>
    public const double OtherSite = -7;

    /// <summary>How much against a control speaks that it leads away; null when it stays.</summary>
    public static double? LeadsAway(ObservationIndex index, UiNode node)
    {
        var href = node.Href;
        for (var up = index.ParentOf(node); href is null && up is not null && up.Role != "root"; up = index.ParentOf(up))
            href = up.Role == "link" ? up.Href : null;
        if (string.IsNullOrEmpty(href) || !Uri.TryCreate(href, UriKind.Absolute, out var to) || to.Scheme is not ("http" or "https"))
            return null;
        if (!Uri.TryCreate(index.Observation.Location, UriKind.Absolute, out var here))
            return OtherPage;
        if (Uri.Compare(to, here, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) != 0)
            return OtherSite;
        if (to.PathAndQuery != here.PathAndQuery)
            return OtherPage;
        var place = to.Fragment.TrimStart('#', '!', '/');
        return place.Length > 1 && to.Fragment != here.Fragment && Synonyms.Strength(Tokens.WordsOfName(place), "close") < 0.5 ? Elsewhere : null;
    }
}
