using System.Globalization;
using OtpNet;

namespace AutoGlm.Tasks.Secrets;

/// <summary>
/// What a site gives an authenticator app, and what its codes come from (RFC 6238): a key in base32, alone or in the
/// <c>otpauth://totp/…</c> address that the site's picture holds. Never write it to a log.
/// </summary>
public sealed class TotpSeed
{
    private const string Scheme = "otpauth";
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>Shorter keys are not keys but slips of the hand.</summary>
    private const int ShortestKey = 8;

    private readonly Totp _totp;

    private TotpSeed(byte[] key, OtpHashMode mode, int digits, int period)
    {
        Digits = digits;
        Period = TimeSpan.FromSeconds(period);
        _totp = new Totp(key, period, mode, digits);
    }

    public int Digits { get; }

    /// <summary>How long a code holds.</summary>
    public TimeSpan Period { get; }

    /// <summary>Whether a text says of itself that it is a seed.</summary>
    public static bool IsAddress(string text) => text.TrimStart().StartsWith(Scheme + "://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Throws <see cref="TotpSeedException"/> that says what is wrong.</summary>
    public static TotpSeed Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IsAddress(text) ? OfAddress(text.Trim()) : new TotpSeed(Key(text), OtpHashMode.Sha1, 6, 30);
    }

    /// <summary>Which code holds at a time: they are counted from 1970 on.</summary>
    public long StepAt(DateTimeOffset time) => time.ToUnixTimeSeconds() / (long)Period.TotalSeconds;

    /// <summary>How long the code of a time still holds.</summary>
    public TimeSpan LeftAt(DateTimeOffset time) => DateTimeOffset.UnixEpoch + ((StepAt(time) + 1) * Period) - time;

    public string CodeAt(DateTimeOffset time) => _totp.ComputeTotp(time.UtcDateTime);

    public override string ToString() => "•••";

    private static TotpSeed OfAddress(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address))
            throw Wrong("The address can't be read.", "Copy it again, as the site's picture gives it.");
        if (!address.Host.Equals("totp", StringComparison.OrdinalIgnoreCase))
            throw Wrong(
                address.Host.Equals("hotp", StringComparison.OrdinalIgnoreCase) ? "The address is one of codes that are counted (hotp), not of codes by time." : "The address doesn't begin with otpauth://totp/.",
                "Ask the site for codes by time.");
        var parts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = part.IndexOf('=', StringComparison.Ordinal) is var at and >= 0 ? (part[..at], part[(at + 1)..]) : (part, "");
            parts[Uri.UnescapeDataString(name)] = Uri.UnescapeDataString(value);
        }
        if (!parts.TryGetValue("secret", out var key) || key.Length == 0)
            throw Wrong("The address has no secret.", "Copy it whole: its part secret=… is the seed.");
        return new TotpSeed(
            Key(key),
            Mode(parts.GetValueOrDefault("algorithm", "SHA1")),
            Number(parts, "digits", 6, 6, 8, "The address wants codes of another length than 6 to 8 digits."),
            Number(parts, "period", 30, 5, 300, "The address's period is not between 5 and 300 seconds."));
    }

    private static OtpHashMode Mode(string name) => name.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant() switch
    {
        "SHA1" or "HMACSHA1" => OtpHashMode.Sha1,
        "SHA256" or "HMACSHA256" => OtpHashMode.Sha256,
        "SHA512" or "HMACSHA512" => OtpHashMode.Sha512,
        _ => throw Wrong("The address names an algorithm that is not known.", "Known are SHA1, SHA256 and SHA512."),
    };

    private static int Number(Dictionary<string, string> parts, string name, int otherwise, int least, int most, string wrong)
    {
        if (!parts.TryGetValue(name, out var text)) return otherwise;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw Wrong(wrong, $"Look at its part {name}=….");
    }

    /// <summary>As sites write it, in groups, in small letters, with or without the = at its end.</summary>
    private static byte[] Key(string written)
    {
        var letters = string.Concat(written.Where(letter => !char.IsWhiteSpace(letter) && letter != '-')).TrimEnd('=').ToUpperInvariant();
        if (letters.Length == 0)
            throw Wrong("The seed is empty.", "Give the key that the site shows for authenticator apps, or the otpauth:// address of its picture.");
        for (var place = 0; place < letters.Length; place++)
            if (!Alphabet.Contains(letters[place], StringComparison.Ordinal))
                throw Wrong($"The seed is not in base32: its letter number {place + 1} is neither A to Z nor 2 to 7.", "Copy it again; a 0 is an O, a 1 an I or L. A code of six digits is not the seed.");
        // Eight letters are five bytes; some numbers of letters are no number of bytes.
        if (letters.Length % 8 is 1 or 3 or 6)
            throw Wrong("The seed is not in base32: letters are missing at its end.", "Copy it again, whole.");
        var key = Base32Encoding.ToBytes(letters);
        return key.Length >= ShortestKey ? key : throw Wrong($"The seed is too short: {letters.Length} letters.", "Copy it again, whole.");
    }

    private static TotpSeedException Wrong(string message, string cure) => new(message, cure);
}
