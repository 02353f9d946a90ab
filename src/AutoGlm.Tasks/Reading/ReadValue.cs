using System.Text.Json.Nodes;

namespace AutoGlm.Tasks.Reading;

/// <summary>A value read from the screen.</summary>
/// <param name="Value">Typed as the output asks.</param>
/// <param name="Evidence">The text it was read from.</param>
/// <param name="Score">0–1: how surely it is what was asked for.</param>
public sealed record ReadValue(JsonNode Value, string Evidence, double Score);
