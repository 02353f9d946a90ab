using System.Text.Json;
using System.Text.Json.Serialization;

namespace AutoGlm.Storage.Backups;

/// <summary>What is to be put in the place of what, in the file <c>restore.json</c> of a restore that is ready; whoever finds it can finish it.</summary>
/// <param name="Id">Of this restore.</param>
/// <param name="Aside">Folder that what is there is moved to.</param>
/// <param name="Parts">Names of what is put in place; others of a folder's parts are only moved away.</param>
internal sealed record RestorePlan(string Id, string Aside, IReadOnlyList<string> Parts)
{
    public const string FileName = "restore.json";

    /// <summary>Null when there is none that can be read.</summary>
    public static RestorePlan? Read(string folder)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllText(Path.Combine(folder, FileName)), RestorePlanJson.Default.RestorePlan);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    public void Write(string folder)
    {
        using var file = new FileStream(Path.Combine(folder, FileName), FileMode.Create);
        JsonSerializer.Serialize(file, this, RestorePlanJson.Default.RestorePlan);
        file.Flush(flushToDisk: true);
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RestorePlan))]
internal sealed partial class RestorePlanJson : JsonSerializerContext;
