namespace AutoGlm.Engine.Secrets;

/// <summary>Origins as text: scheme, host and port, in one spelling.</summary>
internal static class Origins
{
    /// <summary>The origin of an address; the text itself for an app's name; null for nothing.</summary>
    public static string? Of(string? address)
    {
        if (string.IsNullOrWhiteSpace(address)) return null;
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0
            ? Of(uri)
            : address.Trim().ToLowerInvariant();
    }

    public static string Of(Uri address) =>
        address.IsDefaultPort ? $"{address.Scheme}://{address.IdnHost}" : $"{address.Scheme}://{address.IdnHost}:{address.Port}";

    public static bool Same(string? one, string? other) => Of(one) is { } origin && origin == Of(other);
}
