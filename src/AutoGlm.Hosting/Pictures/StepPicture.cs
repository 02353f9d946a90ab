using AutoGlm.Tasks.Observing;

namespace AutoGlm.Hosting.Pictures;

/// <summary>A picture that was kept.</summary>
/// <param name="Path">The image file.</param>
/// <param name="MediaType">image/jpeg or image/png.</param>
/// <param name="Viewport">What it shows, in the surface's pixels.</param>
/// <param name="ShowsTarget">Whether the step's target was at its place when the picture was taken.</param>
public sealed record StepPicture(string Path, string MediaType, Box Viewport, bool ShowsTarget);
