using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AutoGlm.Studio.Hooks;

/// <summary>HMAC-SHA256 over a call's body, or over its time, a dot and its body.</summary>
public static class HookSignature
{
    private const string Prefix = "sha256=";

    public static byte[] Of(string key, string? timestamp, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(key));
        if (timestamp is not null)
            hash.AppendData(Encoding.UTF8.GetBytes($"{timestamp}."));
        hash.AppendData(body);
        return hash.GetHashAndReset();
    }

    /// <summary>Whether the text, in hex or base64 and with or without <c>sha256=</c>, is this signature; as long for a near miss as for a far one.</summary>
    public static bool Fits(string written, ReadOnlySpan<byte> signature)
    {
        ArgumentNullException.ThrowIfNull(written);
        var text = written.Trim();
        if (text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            text = text[Prefix.Length..];
        Span<byte> given = stackalloc byte[SHA256.HashSizeInBytes];
        var read = text.Length == 2 * given.Length
            ? Convert.FromHexString(text, given, out _, out _) == System.Buffers.OperationStatus.Done
            : (Base64.IsValid(text, out var length) && length == given.Length && Convert.TryFromBase64String(text, given, out _));
        return read & CryptographicOperations.FixedTimeEquals(given, signature);
    }

    /// <summary>Null when it is no Unix time in seconds.</summary>
    public static DateTimeOffset? Time(string written) =>
        long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < 253_402_300_800 ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
}
