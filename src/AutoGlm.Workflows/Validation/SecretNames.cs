using System.Text.RegularExpressions;

namespace AutoGlm.Workflows.Validation;

/// <summary>Tells by its name whether a value is a secret, so that it isn't kept or shown in the clear.</summary>
public static partial class SecretNames
{
    private static readonly HashSet<string> Words = new(
        ["password", "passwd", "passphrase", "passcode", "pwd", "token", "pin", "secret", "apikey", "otp", "totp"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly string[] ChineseWords = ["密码", "口令", "令牌", "密钥", "验证码"];

    public static bool LooksSecret(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var parts = Part().Matches(name).Select(match => match.Value).ToList();
        return parts.Any(Words.Contains)
            || parts.Zip(parts.Skip(1), (first, second) => first + second).Any(Words.Contains)
            || ChineseWords.Any(word => name.Contains(word, StringComparison.Ordinal));
    }

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z]+")]
    private static partial Regex Part();
}
