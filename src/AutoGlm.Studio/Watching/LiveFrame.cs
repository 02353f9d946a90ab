using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Studio.Watching;

/// <summary>A picture of a surface that is being worked on.</summary>
/// <param name="Picture">What it shows.</param>
/// <param name="Number">Another one only when it shows something else.</param>
public sealed record LiveFrame(Picture Picture, long Number);
