using System.Text.Json.Nodes;
using AutoGlm.Engine.Stores;

namespace AutoGlm.Studio.Tests.Fakes;

/// <summary>Settings in memory.</summary>
internal sealed class MemorySettings : ISettingsStore
{
    private readonly Dictionary<string, JsonObject> _values = [];

    public ValueTask<JsonObject?> GetAsync(string name, CancellationToken cancellationToken) => ValueTask.FromResult(_values.GetValueOrDefault(name));

    public ValueTask SetAsync(string name, JsonObject value, CancellationToken cancellationToken)
    {
        _values[name] = value;
        return ValueTask.CompletedTask;
    }
}
