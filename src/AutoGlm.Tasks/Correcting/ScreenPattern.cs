using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Correcting;

/// <summary>
/// Which screens are the same for a correction: on the web the origin with a path in which parts that change from thing to thing are
/// <c>*</c>, such as <c>https://shop.example/orders/*</c>; elsewhere the app.
/// </summary>
public static partial class ScreenPattern
{
    /// <summary>The pattern that the screen at a location has.</summary>
    public static string Of(string location)
    {
        ArgumentNullException.ThrowIfNull(location);
        return string.Join('/', Parts(location).Select(part => part.IsHead || !Changes().IsMatch(part.Text) ? part.Text : "*"));
    }

    /// <summary>Whether the screen at a location is one of those. <c>*</c> stands for one part, <c>**</c> at the end for all that may follow.</summary>
    public static bool Fits(string pattern, string location)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(location);
        var (wanted, there) = (Parts(pattern).Select(part => part.Text).ToList(), Parts(location).Select(part => part.Text).ToList());
        var open = wanted is [.., "**"];
        if (open)
            wanted.RemoveAt(wanted.Count - 1);
        if (wanted.Count == 0 || (open ? there.Count < wanted.Count : there.Count != wanted.Count))
            return false;
        return wanted.Zip(there).All(pair => pair.First == "*" || string.Equals(pair.First, pair.Second, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Origin and parts of the path; routes that a page keeps behind its # belong to it, its query doesn't.</summary>
    private static IEnumerable<(string Text, bool IsHead)> Parts(string location)
    {
        var match = Address().Match(location.Trim());
        if (!match.Success)
        {
            // An app has one correction for all its screens: their names differ from version to version.
            yield return (location.Split('/')[0].Trim(), true);
            if (location.EndsWith("/**", StringComparison.Ordinal))
                yield return ("**", true);
            yield break;
        }

        yield return (match.Groups["origin"].Value, true);
        foreach (var part in match.Groups["path"].Value.Split('/', StringSplitOptions.RemoveEmptyEntries))
            yield return (part, false);
        if (match.Groups["route"].Value.Split('/', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } route)
        {
            yield return ("#", true);
            foreach (var part in route)
                yield return (part, false);
        }
    }

    [GeneratedRegex(@"^(?<origin>[a-z][a-z0-9+.-]*://[^/?#]*)(?<path>[^?#]*?)(?:\?[^#]*)?(?:/?#(?:!?(?<route>/[^?]*)|.*))?(?:\?.*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Address();

    /// <summary>Numbers, ids and very long words name one thing of many.</summary>
    [GeneratedRegex(@"^(?:.*\d.*|.{32,})$", RegexOptions.CultureInvariant)]
    private static partial Regex Changes();
}
