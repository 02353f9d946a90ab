using System.Text.Json.Nodes;
using AutoGlm.Workflows.Templates;

namespace AutoGlm.Engine.State;

/// <summary>What references see from inside a frame: the values of the frame, then those of the frames around it, then the run's.</summary>
/// <param name="state">The run.</param>
/// <param name="frame">The frame; null for the run itself.</param>
/// <param name="inner">Values that are seen before all others; null for none.</param>
internal sealed class FrameScope(RunState state, string? frame, IReadOnlyDictionary<string, JsonNode?>? inner = null) : ITemplateScope
{
    public JsonObject Input { get; } = state.Start?.Inputs ?? [];

    public bool TryGetOutput(string nodeId, out JsonNode? output)
    {
        if (inner?.TryGetValue(nodeId, out output) == true) return true;
        for (var at = frame; at is not null && state.Frames.GetValueOrDefault(at) is { } known; at = known.Parent)
            if (known.Values.TryGetValue(nodeId, out output)) return true;
        return state.Values.TryGetValue(nodeId, out output);
    }
}
