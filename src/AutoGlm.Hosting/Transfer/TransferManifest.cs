using System.Text.Json.Nodes;

namespace AutoGlm.Hosting.Transfer;

/// <summary>What an export says of itself, in its file <c>export.json</c>. The documents lie beside it.</summary>
public sealed record TransferManifest
{
    /// <summary>The newest format that can be read.</summary>
    public const int Newest = 1;

    public required int Format { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public IReadOnlyList<TransferredAgent> Agents { get; init; } = [];

    /// <summary>Settings of the installation by name.</summary>
    public JsonObject Settings { get; init; } = [];

    /// <summary>Names of the secrets that were kept; their values never leave.</summary>
    public IReadOnlyList<string> Secrets { get; init; } = [];
}

/// <summary>An agent in an export: <c>agents/ID/draft.json</c> and a file for each version.</summary>
/// <param name="Id">The agent's id.</param>
/// <param name="Versions">Its published versions, oldest first.</param>
public sealed record TransferredAgent(string Id, IReadOnlyList<TransferredVersion> Versions);

/// <summary>A version in an export: <c>agents/ID/NUMBER.json</c>.</summary>
public sealed record TransferredVersion(int Number, DateTimeOffset PublishedAt, string? Note);
