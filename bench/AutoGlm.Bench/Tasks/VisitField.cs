namespace AutoGlm.Bench.Tasks;

/// <summary>One field of the form.</summary>
/// <param name="Name">Its name in the page and among a task's inputs.</param>
/// <param name="Label">What the page calls it.</param>
/// <param name="Type">The input's type.</param>
/// <param name="Value">What is to be sent.</param>
/// <param name="Options">For a select: what it offers.</param>
internal sealed record VisitField(string Name, string Label, string Type, string Value, params IReadOnlyList<string> Options);
