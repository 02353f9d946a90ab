using System.Text.Json.Nodes;

namespace AutoGlm.Engine.Nodes;

/// <summary>What came of a wait.</summary>
/// <param name="Value">What was answered.</param>
/// <param name="TimedOut">Whether nobody answered in time.</param>
internal sealed record WaitAnswer(JsonNode? Value, bool TimedOut);
