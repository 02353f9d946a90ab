using System.Text.RegularExpressions;

namespace AutoGlm.Studio.Hooks;

/// <summary>Headers of answers.</summary>
public static partial class HookHeaders
{
    /// <summary>
    /// Answers come from the Studio's own origin, so a page that a workflow answers with may do nothing there: it has no
    /// scripts, no forms and an origin of its own.
    /// </summary>
    public const string Policy = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'";

    /// <summary>Those of the connection, and those by which an answer would reach into the Studio's pages: its cookies, what it stores, what protects it.</summary>
    private static readonly HashSet<string> Ours = new(
        [
            "connection", "keep-alive", "proxy-connection", "proxy-authenticate", "te", "trailer", "transfer-encoding", "upgrade", "content-length", "content-encoding",
            "date", "server", "host", "set-cookie", "set-cookie2", "clear-site-data", "service-worker-allowed", "strict-transport-security", "alt-svc", "public-key-pins",
            "content-security-policy", "content-security-policy-report-only", "x-content-type-options", "x-frame-options", "referrer-policy", "permissions-policy", "origin-agent-cluster",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a workflow may set it.</summary>
    public static bool MayBeSent(string name, string value) =>
        Name().IsMatch(name) && value.All(letter => letter is >= ' ' and <= '~')
        && !Ours.Contains(name) && !name.StartsWith("cross-origin-", StringComparison.OrdinalIgnoreCase) && !name.StartsWith("access-control-", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
