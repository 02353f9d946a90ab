namespace AutoGlm.Tasks.Reach;

/// <summary>
/// A place as people name it: an origin, a host with or without its port, <c>*.example.com</c> for a host and all below it,
/// a scheme such as <c>blob:</c>, an app's package.
/// </summary>
/// <param name="Text">As it was written.</param>
public sealed record SiteEntry(string Text)
{
    /// <summary>Whether it permits a kind of address rather than a place.</summary>
    public bool IsScheme => Text.Length > 1 && Text[^1] == ':' && char.IsAsciiLetter(Text[0]) && Text[..^1].All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '+' or '-' or '.');

    /// <summary>Whether it stands for many hosts, which is not enough for a private one.</summary>
    public bool IsWide => Text.Contains('*', StringComparison.Ordinal);

    public bool PermitsScheme(string scheme) => IsScheme && Text.AsSpan(0, Text.Length - 1).Equals(scheme, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a surface that is there is at the place: an address, or an app's package and activity.</summary>
    public bool NamesLocation(string location)
    {
        ArgumentNullException.ThrowIfNull(location);
        return Uri.TryCreate(location, UriKind.Absolute, out var address) && address.Host.Length > 0
            ? Names(address)
            : location.Split('/')[0].Equals(Text.Trim(), StringComparison.OrdinalIgnoreCase);
    }

    public bool Names(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return (!Text.Contains("://", StringComparison.Ordinal) || SchemeOf(Text) == address.Scheme) && Names(AddressRules.Normal(address.IdnHost), address.Port);
    }

    /// <summary>The same for a connection, of which no scheme is known.</summary>
    /// <param name="host">As <see cref="AddressRules.Normal"/> gives it.</param>
    /// <param name="port">Its port.</param>
    public bool Names(string host, int port)
    {
        ArgumentNullException.ThrowIfNull(host);
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
