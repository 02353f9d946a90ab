namespace AutoGlm.Studio.Designing;

/// <summary>A value that a template may name.</summary>
/// <param name="Path">Between the braces: <c>input.date</c>.</param>
/// <param name="Label">As people read it.</param>
/// <param name="Type">One of the value types.</param>
/// <param name="Last">Its last value, shortened for a list; null where none was recorded.</param>
public sealed record Reference(string Path, string Label, string Type, string? Last = null);
