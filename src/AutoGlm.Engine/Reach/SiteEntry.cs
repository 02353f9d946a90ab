using AutoGlm.Engine.Secrets;
using AutoGlm.Tasks.Reach;

namespace AutoGlm.Engine.Reach;

/// <summary>One entry of an agent's permitted sites: an origin, a host, <c>*.example.com</c>, or a scheme such as <c>blob:</c>.</summary>
internal sealed record SiteEntry(string Text)
{
    /// <summary>Whether it permits a kind of address rather than a place.</summary>
    public bool IsScheme => Text.Length > 1 && Text[^1] == ':' && char.IsAsciiLetter(Text[0]) && Text[..^1].All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '+' or '-' or '.');

    /// <summary>Whether it stands for many hosts, which is not enough for a private one.</summary>
    public bool IsWide => Text.Contains('*', StringComparison.Ordinal);

    public bool PermitsScheme(string scheme) => IsScheme && Text.AsSpan(0, Text.Length - 1).Equals(scheme, StringComparison.OrdinalIgnoreCase);

    public bool Names(Uri address)
    {
        if (IsScheme) return false;
        if (Text.Contains("://", StringComparison.Ordinal)) return Origins.Same(Text, Origins.Of(address)) || (SchemeOf(Text) == address.Scheme && Names(AddressRules.Normal(address.IdnHost), address.Port));
        return Names(AddressRules.Normal(address.IdnHost), address.Port);
    }

    /// <summary>The same for a connection, of which no scheme is known.</summary>
    public bool Names(string host, int port)
    {
        if (IsScheme) return false;
        if (Text.Contains("://", StringComparison.Ordinal))
            return Uri.TryCreate(Text, UriKind.Absolute, out var origin) && AddressRules.Normal(origin.IdnHost) == host && origin.Port == port;
        if (Text.StartsWith("*.", StringComparison.Ordinal))
        {
            var parent = AddressRules.Normal(Text[2..]);
            return host == parent || host.EndsWith("." + parent, StringComparison.Ordinal);
        }
        return Uri.TryCreate("any://" + Text, UriKind.Absolute, out var place) && AddressRules.Normal(place.IdnHost) == host && (place.Port < 0 || place.Port == port);
    }

    private static string SchemeOf(string origin) => origin[..origin.IndexOf(':', StringComparison.Ordinal)].ToLowerInvariant();
}
