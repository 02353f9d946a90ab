using System.Text.Json.Nodes;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Studio.Api;

/// <summary>What came of an import.</summary>
/// <param name="Id">The agent's id here; another than the file's where that one is taken.</param>
/// <param name="Revision">The draft's revision.</param>
/// <param name="Valid">Whether it may run as it is.</param>
/// <param name="Problems">What validation finds.</param>
/// <param name="Report">What became of each node of the file; null for the product's own files.</param>
public sealed record AgentImported(string Id, long Revision, bool Valid, IReadOnlyList<Problem> Problems, JsonObject? Report);
