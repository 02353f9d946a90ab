namespace AutoGlm.Workflows.Nodes;

/// <summary>An output port.</summary>
/// <param name="Name">As edges name it.</param>
/// <param name="Label">As people read it.</param>
public sealed record PortDefinition(string Name, LocalText Label);
