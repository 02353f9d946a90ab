namespace AutoGlm.Workflows.Nodes;

/// <summary>One value that a field may take.</summary>
public sealed record FieldChoice(string Value, LocalText Label);
