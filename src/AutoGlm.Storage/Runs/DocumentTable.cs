using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using AutoGlm.Storage.Sql;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Storage.Runs;

/// <summary>Documents that runs started with: each kept once, found again by its content.</summary>
internal sealed class DocumentTable(Database database)
{
    private readonly ConditionalWeakTable<AgentDocument, Written> _written = [];
    private readonly ConcurrentDictionary<long, WeakReference<AgentDocument>> _read = new();

    public Written Write(AgentDocument agent) => _written.GetValue(agent, static document =>
    {
        var json = AgentJson.Write(document);
        return new Written(json, SHA256.HashData(Encoding.UTF8.GetBytes(json)));
    });

    /// <summary>The row of a document, made if it isn't there.</summary>
    public static long IdOf(WriteSession session, Written document)
    {
        while (true)
        {
            if (session.Scalar("SELECT id FROM documents WHERE hash = $1", document.Hash) is long known) return known;
            // Nothing is put in when another process did it meanwhile; then it is found.
            if (session.Scalar("INSERT INTO documents (hash, json) VALUES ($1, $2) ON CONFLICT (hash) DO NOTHING RETURNING id", document.Hash, document.Json) is long added) return added;
        }
    }

    public async ValueTask<AgentDocument> ReadAsync(long id, CancellationToken cancellationToken)
    {
        if (_read.TryGetValue(id, out var known) && known.TryGetTarget(out var document)) return document;
        document = AgentJson.Read((await database.FirstAsync(
            "SELECT json FROM documents WHERE id = $1", reader => reader.GetString(0), cancellationToken, id))!);
        _read[id] = new WeakReference<AgentDocument>(document);
        return document;
    }

    /// <summary>A document as stored.</summary>
    internal sealed record Written(string Json, byte[] Hash);
}
