using System.Text.Json.Serialization;

namespace AutoGlm.Storage.Backups;

/// <summary>What a backup says of itself, in its file <c>backup.json</c>.</summary>
/// <param name="Format">Of the archive; 1.</param>
/// <param name="CreatedAt">When the copy of the database was made.</param>
public sealed record BackupManifest(int Format, DateTimeOffset CreatedAt)
{
    /// <summary>The newest format that can be read.</summary>
    public const int Newest = 1;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BackupManifest))]
internal sealed partial class BackupJson : JsonSerializerContext;
