using System.Text;
using System.Text.Json.Nodes;
using AutoGlm.Engine.Agents;

namespace AutoGlm.Studio.Designing.Trying;

/// <summary>The outputs that are pinned in one agent that is open, for everyone who has it open. Thread-safe.</summary>
public sealed class NodePins
{
    /// <summary>Largest output that is kept, in bytes of its JSON.</summary>
    public const int MaxBytes = 512 * 1024;

    private readonly INodePinStore? _store;
    private readonly string _agentId;
    private readonly Lock _gate = new();
    private JsonObject _outputs;

    private NodePins(INodePinStore? store, string agentId, JsonObject outputs) => (_store, _agentId, _outputs) = (store, agentId, outputs);

    /// <summary>Raised after each change, on any thread.</summary>
    public event Action? Changed;

    /// <summary>Where nothing can be pinned.</summary>
    public static NodePins None => new(null, "", []);

    public static async Task<NodePins> OpenAsync(INodePinStore store, string agentId, CancellationToken cancellationToken) =>
        new(store, agentId, await store.ListAsync(agentId, cancellationToken));

    /// <summary>A copy of the output; null for a node without one.</summary>
    public JsonObject? Of(string nodeId)
    {
        lock (_gate)
            return _outputs[nodeId]?.DeepClone() as JsonObject;
    }

    public bool Has(string nodeId)
    {
        lock (_gate)
            return _outputs.ContainsKey(nodeId);
    }

    /// <summary>Copies of the outputs of those nodes that have one.</summary>
    public JsonObject Of(IEnumerable<string> nodeIds) =>
        new(nodeIds.Select(id => KeyValuePair.Create(id, (JsonNode?)Of(id))).Where(pin => pin.Value is not null));

    /// <summary>Whether an output may be kept.</summary>
    public static bool Fits(JsonObject output) => Encoding.UTF8.GetByteCount(output.ToJsonString()) <= MaxBytes;

    /// <summary>Pins an output; null lets go of it. Throws <see cref="ArgumentException"/> for one that is too large.</summary>
    public async Task SetAsync(string nodeId, JsonObject? output, CancellationToken cancellationToken)
    {
        if (output is not null && !Fits(output))
            throw new ArgumentException($"An output of more than {MaxBytes} bytes can't be pinned.", nameof(output));
        if (_store is null)
            return;
        await _store.SetAsync(_agentId, nodeId, output, cancellationToken);
        Replace(outputs =>
        {
            if (output is null)
                outputs.Remove(nodeId);
            else
                outputs[nodeId] = output.DeepClone();
        });
    }

    /// <summary>Follows a node that was given another id.</summary>
    public async Task RenameAsync(string nodeId, string newId, CancellationToken cancellationToken)
    {
        if (_store is null || !Has(nodeId))
            return;
        await _store.RenameAsync(_agentId, nodeId, newId, cancellationToken);
        Replace(outputs =>
        {
            outputs.Remove(nodeId, out var output);
            outputs[newId] = output;
        });
    }

    private void Replace(Action<JsonObject> change)
    {
        lock (_gate)
        {
            var next = (JsonObject)_outputs.DeepClone();
            change(next);
            _outputs = next;
        }

        Changed?.Invoke();
    }
}
