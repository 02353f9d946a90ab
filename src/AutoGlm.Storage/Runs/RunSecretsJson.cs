using System.Text.Json;
using AutoGlm.Engine;

namespace AutoGlm.Storage.Runs;

/// <summary>A run's secrets as text, for sealing only.</summary>
internal static class RunSecretsJson
{
    public static string Write(IReadOnlyList<RunSecret> secrets) => JsonSerializer.Serialize(secrets);

    public static IReadOnlyList<RunSecret> Read(string json) => JsonSerializer.Deserialize<List<RunSecret>>(json) ?? [];
}
