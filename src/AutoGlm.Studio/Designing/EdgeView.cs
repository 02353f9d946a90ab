namespace AutoGlm.Studio.Designing;

/// <summary>An edge as the canvas draws it.</summary>
/// <param name="Id">See <see cref="EdgeIds"/>.</param>
/// <param name="From">A node's id.</param>
/// <param name="Port">Its output port.</param>
/// <param name="To">A node's id.</param>
/// <param name="Label">What the port is called; null for an unknown one.</param>
/// <param name="Name">What people call the edge; null for nothing.</param>
/// <param name="Via">The point it is led through; null for the straightest way.</param>
public sealed record EdgeView(string Id, string From, string Port, string To, string? Label, string? Name, CanvasPoint? Via);
