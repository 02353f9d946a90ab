namespace AutoGlm.Studio.Designing;

/// <summary>Where a node stands in the run that the canvas shows.</summary>
/// <param name="Id">The node.</param>
/// <param name="Status">Name of its latest state.</param>
/// <param name="Label">The state in words.</param>
/// <param name="Detail">How long it took, or what it is doing.</param>
/// <param name="Count">How often it ran.</param>
/// <param name="Port">The port its token left by.</param>
public sealed record NodeStatusView(string Id, string Status, string Label, string Detail, int Count, string? Port);
