using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AutoGlm.Engine.Runs;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Storage.Transfer;

/// <summary>
/// Reads all that an archive says of runs before anything of it is taken in: it comes from elsewhere, and one line that can't
/// be shown would spoil the list of runs.
/// </summary>
internal sealed class RunChecker(ZipArchive archive)
{
    private const int LongestId = 200;

    private readonly HashSet<string> _documents = new(StringComparer.Ordinal);
    private TransferCounts _counts = new();
    private RunLine? _run;
    private long _entries;

    /// <summary>What was found. Throws <see cref="InvalidDataException"/> for what can't be taken in.</summary>
    public async Task<TransferCounts> CheckAsync(CancellationToken cancellationToken)
    {
        await foreach (var document in JsonLines.ReadAsync<DocumentLine>(archive, RunFiles.Documents, cancellationToken)) Check(document);
        _counts = _counts with { Documents = _documents.Count };
        await foreach (var line in JsonLines.ReadAsync<RunFileLine>(archive, RunFiles.Runs, cancellationToken)) Check(line);
        End();
        await foreach (var tick in JsonLines.ReadAsync<TickLine>(archive, RunFiles.Ticks, cancellationToken))
        {
            Id(tick.Agent, "agent");
            Id(tick.Node, "node");
            _counts = _counts with { Ticks = _counts.Ticks + 1 };
        }
        await foreach (var secret in JsonLines.ReadAsync<SecretLine>(archive, RunFiles.Secrets, cancellationToken)) Sealed(secret.Name);
        await foreach (var profile in JsonLines.ReadAsync<ProfileLine>(archive, RunFiles.Profiles, cancellationToken)) Sealed(profile.Name);
        return _counts;
    }

    private void Check(DocumentLine document)
    {
        if (document.Hash != Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document.Json))))
            throw new InvalidDataException($"the document {document.Hash} in it was changed.");
        try
        {
            AgentJson.Read(document.Json);
        }
        catch (AgentFormatException error)
        {
            throw new InvalidDataException($"the document {document.Hash} in it is no agent: {error.Message}", error);
        }
        if (!_documents.Add(document.Hash)) throw new InvalidDataException($"the document {document.Hash} is in it twice.");
    }

    private void Check(RunFileLine line)
    {
        if (new object?[] { line.Run, line.Bookmark, line.Signal, line.Sealed, line.Entry }.Count(one => one is not null) != 1)
            throw Wrong("a line is of no kind that is known");
        if (line.Run is { } run) Begin(run);
        else if (_run is null) throw Wrong("it doesn't begin with a run");
        else if (line.Entry is { } entry) Check(entry);
        else if (_run.Status.IsFinal()) throw Wrong("it has ended, and something waits in it");
        else if (line.Sealed is { } kept) Sealed(kept.Name);
        else if (line.Bookmark is { } bookmark) Check(bookmark);
        else if (line.Signal?.Data is { } data) Node(data, "a signal");
    }

    private void Begin(RunLine run)
    {
        End();
        (_run, _entries) = (run, 0);
        Id(run.Id, "run");
        if (run.Agent.Length > LongestId) throw Wrong("the id of its agent is too long");
        if (!_documents.Contains(run.Document)) throw Wrong("its document is missing");
        if (run.Status.IsFinal() != run.EndedAt.HasValue) throw Wrong("it is not clear whether it has ended");
        if (Node(run.Inputs, "its inputs") is not JsonObject) throw Wrong("its inputs are no object");
        if (run.Outputs is { } outputs && Node(outputs, "its outputs") is not (null or JsonObject)) throw Wrong("its outputs are no object");
        if (run.Error is not { } error) return;
        try
        {
            if (JsonSerializer.Deserialize<RunError>(error.Text) is { } told && (told.Message is null || told.Cure is null)) throw Wrong("its error says nothing");
        }
        catch (JsonException broken)
        {
            throw Wrong($"its error can't be read ({broken.Message})");
        }
    }

    private void Check(EntryLine entry)
    {
        if (entry.Seq != ++_entries) throw Wrong($"entry {_entries} is missing");
        if (Node(entry.Data, $"entry {entry.Seq}") is not JsonObject) throw Wrong($"entry {entry.Seq} is no object");
        _counts = _counts with { Entries = _counts.Entries + 1 };
    }

    private void Check(BookmarkLine bookmark)
    {
        Id(bookmark.Id, "bookmark");
        Id(bookmark.NodeRun, "node run");
    }

    private void End()
    {
        if (_run is null) return;
        if (_entries != _run.Entries || _entries == 0) throw Wrong($"its journal has {_entries} entries instead of {_run.Entries}");
        _counts = _counts with { Runs = _counts.Runs + 1 };
    }

    private void Sealed(string name)
    {
        Id(name, "sealed");
        _counts = _counts with { Sealed = _counts.Sealed + 1 };
    }

    /// <summary>As whoever shows or goes on with the run will read it.</summary>
    private JsonNode? Node(RawJson json, string what)
    {
        try
        {
            var node = JsonNode.Parse(json.Text);
            // A name that stands twice in an object is only met by who looks for it.
            if (node is JsonObject members) _ = members.Count;
            return node;
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            throw Wrong($"{what} can't be read ({error.Message})");
        }
    }

    private void Id(string id, string what)
    {
        if (id.Length is 0 or > LongestId || id.Any(char.IsControl)) throw Wrong($"the id of a {what} can't be one");
    }

    private InvalidDataException Wrong(string what) => new(_run is null ? $"“{RunFiles.Runs}”: {what}." : $"run “{Cut(_run.Id)}”: {what}.");

    private static string Cut(string id) => id.Length <= LongestId ? id : id[..LongestId];
}
