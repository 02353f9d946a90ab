using System.Text.Json.Nodes;
using AutoGlm.Engine.Runs;

namespace AutoGlm.Engine.Conformance.Properties;

/// <summary>One execution of a node that the model expects.</summary>
internal sealed record Expected(string NodeId, NodeRunStatus Status, string? Port, JsonNode? Output, int Attempt = 1)
{
    /// <summary>False where it depends on the order of branches whether it comes to that: then it may be missing, or be broken off.</summary>
    public bool Certain { get; set; } = true;
}
