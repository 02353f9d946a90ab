using System.Text.Json.Nodes;

namespace AutoGlm.Engine.Conformance.Properties;

/// <summary>One go through a body in the model, or the run itself.</summary>
internal sealed class ModelFrame(ModelFrame? around)
{
    private readonly Dictionary<string, JsonNode?> _values = [];
    private JsonNode? _last;

    /// <summary>What may still be going on while the frame goes on elsewhere: ranges of what the model has executed.</summary>
    public List<Range> Loose { get; } = [];

    /// <summary>What was put out last, where that is determined.</summary>
    public JsonNode? Last => Loose.Count > 0 ? JsonPattern.Anything : _last?.DeepClone();

    public void PutOut(string node, JsonNode? output)
    {
        _values[node] = output;
        _last = output;
    }

    public void Say(string region, JsonNode value) => _values[region] = value;

    /// <summary>The value at a path, as seen from this frame; false when there is none.</summary>
    public bool TryRead(string node, string path, out JsonNode? value)
    {
        for (var frame = this; frame is not null; frame = frame.Around)
        {
            if (!frame._values.TryGetValue(node, out value)) continue;
            foreach (var name in path.Split('.'))
            {
                if (value is not JsonObject members || !members.TryGetPropertyValue(name, out value)) return false;
            }
            value = value?.DeepClone();
            return true;
        }
        value = null;
        return false;
    }

    private ModelFrame? Around => around;
}
