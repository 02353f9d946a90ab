namespace AutoGlm.Tasks.Observing;

/// <summary>A place on the surface, in the surface's own pixels from the top left of what is visible.</summary>
public readonly record struct Point(double X, double Y);
