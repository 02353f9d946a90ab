using System.Text.Json.Nodes;

namespace AutoGlm.Workflows.Templates;

/// <summary>What references may point to while a node's input is resolved.</summary>
public interface ITemplateScope
{
    /// <summary>The run's inputs, as bound: <c>{{input.x}}</c>.</summary>
    JsonObject Input { get; }

    /// <summary>What a node that has finished put out; false while it hasn't.</summary>
    bool TryGetOutput(string nodeId, out JsonNode? output);
}
