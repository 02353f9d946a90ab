using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Correcting;

/// <summary>An element that stood on a screen, to be pointed at later.</summary>
/// <param name="Element">The element in words.</param>
/// <param name="Box">Its place, in the surface's pixels.</param>
public sealed record ListedElement(DescribedElement Element, Box Box);
