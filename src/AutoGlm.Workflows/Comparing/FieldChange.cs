using System.Text.Json.Nodes;

namespace AutoGlm.Workflows.Comparing;

/// <summary>One field that differs.</summary>
/// <param name="Path">The member, or <c>settings.goal</c> and the like for one inside a node's settings or failure policy.</param>
/// <param name="Before">What it held; null where it was missing.</param>
/// <param name="After">What it holds; null where it is missing.</param>
public sealed record FieldChange(string Path, JsonNode? Before, JsonNode? After);
