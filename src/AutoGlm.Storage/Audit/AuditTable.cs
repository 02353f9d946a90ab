using System.Data.Common;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AutoGlm.Engine.Audit;
using AutoGlm.Storage.Sql;

namespace AutoGlm.Storage.Audit;

/// <summary>
/// Adds entries inside the transactions of what they are about: either both are there or neither is. Whoever adds one claims the
/// chain's end until the transaction is over, so that no two processes hang an entry on the same one.
/// </summary>
internal sealed class AuditTable(Database database, CurrentActor actors, TimeProvider time)
{
    public const string Columns = "number, at, via, actor, deed, agent, run, node, node_run, bookmark, details, previous, hash";

    /// <summary>Of a name or a detail; what is longer is a page's doing.</summary>
    private const int LongestText = 300;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string _head = $"SELECT number, hash FROM audit_head WHERE id = 1{database.Claim()}";

    /// <summary>Who is at work. To be asked before a write is handed over: that is done on another's thread.</summary>
    public AuditActor Actor => actors.Now;

    /// <summary>Adds one.</summary>
    /// <param name="session">In whose transaction.</param>
    /// <param name="actor">Who.</param>
    /// <param name="note">What.</param>
    public AuditHead Append(WriteSession session, AuditActor actor, AuditNote note)
    {
        var head = session.Query(_head, reader => new AuditHead(reader.GetInt64(0), reader.GetString(1))) is [var found]
            ? found
            : throw new InvalidOperationException("The audit log has lost its head; nothing is done that could not be put down in it. Restore a backup.");
        var entry = new AuditEntry
        {
            Number = head.Number + 1,
            At = time.GetUtcNow().ToUniversalTime(),
            Via = Clean(actor.Via)!,
            Actor = Clean(actor.Name),
            Deed = Clean(note.Deed)!,
            Agent = Clean(note.Agent),
            Run = Clean(note.Run),
            Node = Clean(note.Node),
            NodeRun = Clean(note.NodeRun),
            Bookmark = Clean(note.Bookmark),
            Details = note.Details.Where(detail => !string.IsNullOrEmpty(detail.Value)).ToDictionary(detail => detail.Key, detail => Clean(detail.Value)!, StringComparer.Ordinal),
            Previous = head.Hash,
            Hash = "",
        };
        entry = entry with { Hash = AuditChain.HashOf(entry) };
        session.Send(
            $"INSERT INTO audit ({Columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
            entry.Number, entry.At.UtcTicks, entry.Via, entry.Actor, entry.Deed, entry.Agent, entry.Run, entry.Node, entry.NodeRun, entry.Bookmark,
            JsonSerializer.Serialize(entry.Details, Readable), entry.Previous, entry.Hash);
        session.Send("UPDATE audit_head SET number = $1, hash = $2 WHERE id = 1", entry.Number, entry.Hash);
        return new AuditHead(entry.Number, entry.Hash);
    }

    public static AuditEntry Read(DbDataReader reader) => new()
    {
        Number = reader.GetInt64(0),
        At = reader.Time(1),
        Via = reader.GetString(2),
        Actor = reader.TextOrNull(3),
        Deed = reader.GetString(4),
        Agent = reader.TextOrNull(5),
        Run = reader.TextOrNull(6),
        Node = reader.TextOrNull(7),
        NodeRun = reader.TextOrNull(8),
        Bookmark = reader.TextOrNull(9),
        Details = Details(reader.GetString(10)),
        Previous = reader.GetString(11),
        Hash = reader.GetString(12),
    };

    /// <summary>What somebody wrote into the table by hand is a changed entry, not an error.</summary>
    private static Dictionary<string, string> Details(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? [];
        }
        catch (JsonException)
        {
            return new Dictionary<string, string> { ["details"] = json };
        }
    }

    /// <summary>As every database gives it back: what was hashed must be what is read.</summary>
    private static string? Clean(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        var clean = new StringBuilder(Math.Min(text.Length, LongestText));
        foreach (var rune in text.EnumerateRunes())
        {
            if (clean.Length + rune.Utf16SequenceLength > LongestText) break;
            clean.Append((rune.Value == 0 ? Rune.ReplacementChar : rune).ToString());
        }
        return clean.ToString();
    }
}
