namespace AutoGlm.Studio.Designing;

/// <summary>An output port as the canvas draws it.</summary>
public sealed record PortView(string Name, string Label);
