namespace AutoGlm.Studio.Designing;

/// <summary>What went along an edge in the run that the canvas shows.</summary>
/// <param name="Id">The edge, see <see cref="EdgeIds"/>.</param>
/// <param name="Count">How often, at least once.</param>
/// <param name="Flowing">Whether what it leads to is being executed.</param>
public sealed record EdgeStatusView(string Id, int Count, bool Flowing);
