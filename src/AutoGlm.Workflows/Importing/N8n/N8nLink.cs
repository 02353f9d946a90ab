namespace AutoGlm.Workflows.Importing.N8n;

/// <summary>A connection between two nodes.</summary>
/// <param name="From">Where it comes from.</param>
/// <param name="Type"><c>main</c> for what flows; <c>ai_…</c> for what belongs to a model's node.</param>
/// <param name="Output">Which output of <paramref name="From"/>, from 0.</param>
/// <param name="To">Where it leads.</param>
/// <param name="Input">Which input of <paramref name="To"/>, from 0.</param>
internal sealed record N8nLink(N8nNode From, string Type, int Output, N8nNode To, int Input);
