namespace AutoGlm.Connectors.Web.Secrets;

/// <summary>Takes revealed secrets out of whatever is read back from the page. Lives and dies with the surface.</summary>
internal sealed class SecretMask
{
    public const string Hidden = "•••";
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

            text = text.Replace(value, Hidden, StringComparison.Ordinal)
                .Replace(Uri.EscapeDataString(value), Hidden, StringComparison.OrdinalIgnoreCase);
        }

        return text;
    }
}
