using System.Text.Json.Nodes;
using AutoGlm.Engine.State;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Templates;

namespace AutoGlm.Engine.Regions;

/// <summary>What a region decides from.</summary>
/// <param name="Run">The run as it is now.</param>
/// <param name="Token">The region's own token.</param>
/// <param name="Node">Its node.</param>
/// <param name="Progress">How far it has got.</param>
internal sealed record RegionContext(RunState Run, Token Token, WorkflowNode Node, RegionState Progress)
{
    /// <summary>The settings as they were filled in when the node began.</summary>
    public JsonObject Input => Run.NodeRuns[Token.Id].Input as JsonObject ?? [];

    public bool HasEdge(string port) => Run.Routes.HasEdge(Node.Id, port);

    /// <summary>A deferred setting, filled in with what the body put out; null when it is absent.</summary>
    /// <param name="field">Which.</param>
    /// <param name="values">Values of the frame that it speaks of.</param>
    public JsonNode? Resolve(string field, IReadOnlyDictionary<string, JsonNode?> values) =>
        Node.Settings[field] is { } written ? TemplateResolver.Resolve(written, new FrameScope(Run, Token.Frame, values), Node.Id, $"settings.{field}") : null;
}
