using System.Diagnostics.CodeAnalysis;

namespace AutoGlm.Connectors.Web.Attaching;

/// <summary>Where a browser's debugging port is: on this machine, always, since whoever can write to it owns the browser.</summary>
public sealed record OwnBrowserAddress
{
    /// <summary>What Chrome's own instructions name.</summary>
    public const string Usual = "http://127.0.0.1:9222";

    private OwnBrowserAddress(Uri origin) => Origin = origin;

    public Uri Origin { get; }

    /// <summary>False for anything but <c>http</c>, a name or address of loopback, and a port; the problem says so for people.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out OwnBrowserAddress? address, [NotNullWhen(false)] out string? problem)
    {
        (address, problem) = (null, null);
        var written = text?.Trim() ?? "";
        if (!written.Contains("://", StringComparison.Ordinal))
            written = "http://" + written;
        if (!Uri.TryCreate(written, UriKind.Absolute, out var origin) || origin.Scheme != "http" || origin.PathAndQuery != "/" || origin.UserInfo.Length > 0)
            problem = $"“{text}” is no address of a debugging port. Write it as {Usual}.";
        else if (!origin.IsLoopback)
            problem = $"“{text}” is another machine. A browser is attached on this machine only; write its address as {Usual}.";
        else
            address = new OwnBrowserAddress(origin);
        return address is not null;
    }

    /// <summary>Without the closing slash.</summary>
    public override string ToString() => Origin.GetLeftPart(UriPartial.Authority);
}
