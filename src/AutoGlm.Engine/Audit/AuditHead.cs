using System.Globalization;

namespace AutoGlm.Engine.Audit;

/// <summary>The end of the chain as it was at some time. Noted elsewhere, it shows later whether anything up to it was changed or cut off.</summary>
/// <param name="Number">The last entry's; 0 for a log without entries.</param>
/// <param name="Hash">The last entry's.</param>
public sealed record AuditHead(long Number, string Hash)
{
    public static AuditHead None { get; } = new(0, AuditChain.Beginning);

    /// <summary>Reads <c>NUMBER:HASH</c>; null when it is none.</summary>
    public static AuditHead? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Trim().Split(':');
        return parts.Length == 2 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && parts[1].Length == AuditChain.Beginning.Length && parts[1].All(char.IsAsciiHexDigit)
            ? new AuditHead(number, parts[1].ToLowerInvariant())
            : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}:{Hash}");
}
