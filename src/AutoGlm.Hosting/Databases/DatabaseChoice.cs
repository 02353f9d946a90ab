using System.Text.Json;
using System.Text.Json.Nodes;
using AutoGlm.Storage;

namespace AutoGlm.Hosting.Databases;

/// <summary>Which database was chosen, for the Studio and the CLI alike.</summary>
public static class DatabaseChoice
{
    /// <summary>The environment variable that names it.</summary>
    public const string Variable = "AUTOGLM_DATABASE";

    /// <summary>Its place in settings files: <c>{"AutoGlm": {"Database": "…"}}</c>.</summary>
    public const string Setting = "AutoGlm:Database";

    /// <summary>Stated instead of a PostgreSQL database: the data folder's own, whatever is stated elsewhere.</summary>
    private const string Own = "sqlite";

    /// <summary>
    /// The first that says anything, else <c>appsettings.json</c> in the data folder; null for the folder's own database.
    /// Throws <see cref="DatabaseRefusedException"/> when it can't be read.
    /// </summary>
    /// <param name="dataFolder">The data folder.</param>
    /// <param name="stated">What option, environment and the like say, the strongest first.</param>
    public static PostgresSettings? Read(string dataFolder, params IEnumerable<string?> stated)
    {
        var text = stated.FirstOrDefault(one => !string.IsNullOrWhiteSpace(one)) ?? InFolder(dataFolder);
        return string.IsNullOrWhiteSpace(text) || text.Trim().Equals(Own, StringComparison.OrdinalIgnoreCase) ? null : PostgresSettings.Read(text.Trim());
    }

    private static string? InFolder(string dataFolder)
    {
        var file = Path.Combine(dataFolder, "appsettings.json");
        if (!File.Exists(file)) return null;
        try
        {
            var options = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
            var all = JsonNode.Parse(File.ReadAllText(file), new JsonNodeOptions { PropertyNameCaseInsensitive = true }, options);
            return (all?["AutoGlm"]?["Database"] as JsonValue)?.GetValue<string>();
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // Nothing of it is quoted: a password may stand in it.
            throw new DatabaseRefusedException(DatabaseFault.Settings, "", $"{file} is not the JSON that it should be.");
        }
    }
}
