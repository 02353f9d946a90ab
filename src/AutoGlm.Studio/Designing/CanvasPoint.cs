namespace AutoGlm.Studio.Designing;

/// <summary>A point on the canvas, in canvas units.</summary>
public sealed record CanvasPoint(double X, double Y);
