namespace AutoGlm.Bench;

/// <summary>A measured number.</summary>
/// <param name="Name">With its unit, in camel case: <c>commitsPerSecond</c>.</param>
/// <param name="Value">The number.</param>
internal sealed record Figure(string Name, double Value);
