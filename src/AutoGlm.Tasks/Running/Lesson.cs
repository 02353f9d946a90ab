namespace AutoGlm.Tasks.Running;

/// <summary>What a failed attempt taught.</summary>
/// <param name="Text">What went wrong, in a sentence.</param>
/// <param name="Avoid">Signatures of steps that led nowhere, for planners that compare steps.</param>
public sealed record Lesson(string Text, IReadOnlyList<string> Avoid);
