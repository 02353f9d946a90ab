namespace AutoGlm.Authoring.Embedded.Drawing;

/// <summary>A value that is there on the way to a node.</summary>
/// <param name="Name">As it is called.</param>
/// <param name="Reference">As settings refer to it, without braces.</param>
internal sealed record Known(string Name, string Reference);
