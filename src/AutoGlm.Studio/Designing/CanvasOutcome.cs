namespace AutoGlm.Studio.Designing;

/// <summary>What came of something done on the canvas.</summary>
/// <param name="Select">What to select afterwards, as the canvas calls it; null leaves the selection.</param>
/// <param name="Pasted">What was put in, where it was; for telling what had to be changed.</param>
public sealed record CanvasOutcome(IReadOnlyList<string>? Select = null, InsertedPiece? Pasted = null);
