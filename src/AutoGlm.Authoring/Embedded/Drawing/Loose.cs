namespace AutoGlm.Authoring.Embedded.Drawing;

/// <summary>A port that nothing follows yet.</summary>
internal sealed record Loose(string Node, string Port);
