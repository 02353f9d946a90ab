namespace AutoGlm.Studio.Designing;

/// <summary>Where a node was dropped.</summary>
public sealed record CanvasMove(string Id, double X, double Y);
