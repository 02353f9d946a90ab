using System.Text.Json.Nodes;

namespace AutoGlm.Workflows.Validation;

/// <summary>A run's inputs in their declared types, and what was wrong with those given.</summary>
/// <param name="Values">Every declared input by name; null where there is no value.</param>
/// <param name="Problems">Empty when a run may begin.</param>
public sealed record BoundInputs(JsonObject Values, IReadOnlyList<Problem> Problems);
