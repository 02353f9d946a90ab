namespace AutoGlm.Authoring.Tests;

/// <summary>A sentence and what it should become; what is null isn't looked at.</summary>
public sealed record PracticeSentence(string Text, string Shape, string? Cron, IReadOnlyList<string>? Inputs, int? Outputs);
