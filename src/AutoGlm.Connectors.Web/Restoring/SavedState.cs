using System.Text.Json;
using System.Text.Json.Nodes;

namespace AutoGlm.Connectors.Web.Restoring;

/// <summary>What is kept of a surface: cookies, storage by origin, and where it was.</summary>
internal sealed record SavedState
{
    public string? Url { get; init; }

    /// <summary>Cookies and local storage in the driver's own format.</summary>
    public JsonObject StorageState { get; init; } = [];

    /// <summary>Session storage by origin.</summary>
    public Dictionary<string, Dictionary<string, string>> Session { get; init; } = [];

    public static SavedState? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        try
        {
            return JsonSerializer.Deserialize<SavedState>(text, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            // A state of another version is no state; the task starts signed out.
            return null;
        }
    }

    public string ToText() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);
}
