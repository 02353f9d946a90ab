namespace AutoGlm.Studio.Designing;

/// <summary>References that come from one place: the agent's inputs, or a node.</summary>
public sealed record ReferenceGroup(string Title, IReadOnlyList<Reference> References);
