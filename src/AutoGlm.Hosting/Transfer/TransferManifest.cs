using System.Text.Json.Nodes;
using AutoGlm.Storage.Transfer;

namespace AutoGlm.Hosting.Transfer;

/// <summary>What an export says of itself, in its file <c>export.json</c>. The documents lie beside it.</summary>
public sealed record TransferManifest
{
    /// <summary>The newest format that can be read.</summary>
    public const int Newest = 2;

    /// <summary>The format of an export without runs, which older versions can read too.</summary>
    public const int WithoutRuns = 1;

    public required int Format { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public IReadOnlyList<TransferredAgent> Agents { get; init; } = [];

    /// <summary>Settings of the installation by name.</summary>
    public JsonObject Settings { get; init; } = [];

    /// <summary>Names of the secrets that were kept; their values never leave readable.</summary>
    public IReadOnlyList<string> Secrets { get; init; } = [];

    /// <summary>How much of runs lies beside it, in <c>runs/</c> and <c>sealed/</c>; null where runs were left out.</summary>
    public TransferCounts? Runs { get; init; }

    /// <summary>The end of the audit log in <c>audit.jsonl</c>, as <c>autoglm audit check --head</c> takes it; null where runs were left out.</summary>
    public string? AuditHead { get; init; }
}

/// <summary>An agent in an export: <c>agents/ID/draft.json</c> and a file for each version.</summary>
/// <param name="Id">The agent's id.</param>
/// <param name="Versions">Its published versions, oldest first.</param>
public sealed record TransferredAgent(string Id, IReadOnlyList<TransferredVersion> Versions)
{
    /// <summary>Where it is kept; null for in no folder.</summary>
    public string? Folder { get; init; }

    /// <summary>Null for none.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>Its named drafts, oldest first; null for none, and in exports of older versions.</summary>
    public IReadOnlyList<TransferredName>? Named { get; init; }
}

/// <summary>A named draft in an export: <c>agents/ID/named-NUMBER.json</c>.</summary>
public sealed record TransferredName(int Number, string Name, DateTimeOffset NamedAt);

/// <summary>A version in an export: <c>agents/ID/NUMBER.json</c>.</summary>
public sealed record TransferredVersion(int Number, DateTimeOffset PublishedAt, string? Note);
