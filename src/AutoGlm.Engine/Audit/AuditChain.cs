using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AutoGlm.Engine.Audit;

/// <summary>
/// How entries hang together. The text that is hashed is a row of strings, each written as the length of its UTF-8 bytes in
/// decimal digits, a colon, the bytes and a comma, so that no two entries have the same text: <c>autoglm-audit-1</c>, number,
/// time, previous hash, via, actor, deed, agent, run, node, node run, bookmark, then each detail's name and value, by name. What
/// is missing is empty. The time is UTC as <c>2026-01-31T09:05:00.1234567Z</c>. <c>docs/security.md</c> says the same for others.
/// </summary>
public static class AuditChain
{
    private const string Format = "autoglm-audit-1";

    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    /// <summary>What the first entry has for the hash of the one before.</summary>
    public static string Beginning { get; } = new('0', 64);

    /// <summary>The entry's hash as it must be.</summary>
    public static string HashOf(AuditEntry entry) => Convert.ToHexStringLower(SHA256.HashData(Canonical(entry)));

    public static byte[] Canonical(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        using var text = new MemoryStream(512);
        foreach (var part in Parts(entry))
        {
            var bytes = Encoding.UTF8.GetBytes(part ?? "");
            text.Write(Encoding.ASCII.GetBytes(bytes.Length.ToString(CultureInfo.InvariantCulture)));
            text.WriteByte((byte)':');
            text.Write(bytes);
            text.WriteByte((byte)',');
        }
        return text.ToArray();
    }

    private static IEnumerable<string?> Parts(AuditEntry entry) =>
    [
        Format, entry.Number.ToString(CultureInfo.InvariantCulture), entry.At.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture), entry.Previous,
        entry.Via, entry.Actor, entry.Deed, entry.Agent, entry.Run, entry.Node, entry.NodeRun, entry.Bookmark,
        .. entry.Details.OrderBy(detail => detail.Key, StringComparer.Ordinal).SelectMany(detail => new[] { detail.Key, detail.Value }),
    ];
}
