using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;

namespace AutoGlm.Connectors.Web.Secrets;

/// <summary>Takes revealed secrets out of whatever is read back from the page. Lives and dies with the surface.</summary>
internal sealed class SecretMask
{
    public const string Hidden = "•••";

    /// <summary>Letters that a secret must have to be known by its parts; shorter ones come about by chance where texts are put together.</summary>
    public const int LeastInParts = 6;

    private readonly ConcurrentDictionary<string, Regex> _encoded = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Regex> _spaced = new(StringComparer.Ordinal);
    private string[] _values = [];

    public bool IsEmpty => _values.Length == 0;

    public IReadOnlyList<string> Values => _values;

    public void Add(string value)
    {
        if (value.Length > 0 && !_values.Contains(value))
            _values = [.. _values.Append(value).OrderByDescending(item => item.Length)];
    }

    /// <summary>Short secrets are taken out only where they stand alone, else every "1" would vanish.</summary>
    public string Apply(string text)
    {
        foreach (var value in _values)
        {
            if (value.Length < 4)
            {
                if (text.AsSpan().Trim().SequenceEqual(value))
                    return Hidden;
                continue;
            }

            text = text.Replace(value, Hidden, StringComparison.Ordinal);
            // Parts that stand side by side are read with spaces between them.
            if (text.Length > value.Length && Bare(value).Length >= LeastInParts)
                text = SpacedOf(value).Replace(text, Hidden);
            // Addresses hold it encoded, in one of many mixtures: forms, scripts and address parsers each leave other letters as they are.
            if (text.Contains('%', StringComparison.Ordinal) || text.Contains('+', StringComparison.Ordinal))
                text = EncodedOf(value).Replace(text, Hidden);
        }

        return text;
    }

    /// <summary>Without spaces.</summary>
    public static string Bare(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    private Regex SpacedOf(string value) => _spaced.GetOrAdd(value, static secret =>
        new Regex(string.Join(@"\s*", Bare(secret).EnumerateRunes().Select(rune => Regex.Escape(rune.ToString()))), RegexOptions.CultureInvariant));

    private Regex EncodedOf(string value) => _encoded.GetOrAdd(value, static secret =>
    {
        var pattern = new StringBuilder();
        foreach (var rune in secret.EnumerateRunes())
        {
            var encoded = string.Concat(Encoding.UTF8.GetBytes(rune.ToString()).Select(part => $"%{part:X2}"));
            pattern.Append("(?:").Append(Regex.Escape(rune.ToString())).Append("|(?i:").Append(encoded).Append(')').Append(rune.Value == ' ' ? @"|\+" : "").Append(')');
        }

        return new Regex(pattern.ToString(), RegexOptions.CultureInvariant);
    });
}
