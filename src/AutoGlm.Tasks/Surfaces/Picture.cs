using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Surfaces;

/// <summary>An encoded image of a surface.</summary>
/// <param name="Bytes">The encoded image.</param>
/// <param name="MediaType">image/jpeg or image/png.</param>
/// <param name="Viewport">What it shows, in the surface's pixels; the image may be scaled.</param>
public sealed record Picture(ReadOnlyMemory<byte> Bytes, string MediaType, Box Viewport);
