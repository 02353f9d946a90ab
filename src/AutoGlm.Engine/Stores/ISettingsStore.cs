using System.Text.Json.Nodes;

namespace AutoGlm.Engine.Stores;

/// <summary>Settings of the whole installation, by name. No secrets.</summary>
public interface ISettingsStore
{
    /// <summary>Null when it was never set.</summary>
    ValueTask<JsonObject?> GetAsync(string name, CancellationToken cancellationToken);

    ValueTask SetAsync(string name, JsonObject value, CancellationToken cancellationToken);
}
