namespace AutoGlm.Workflows.Validation;

/// <summary>Something wrong with a document: where, what, and what to do. Serialised as it stands by the CLI and REST.</summary>
/// <param name="Node">Node id; null for the agent itself.</param>
/// <param name="Field">Path of the member, such as <c>settings.goal</c> or <c>inputs[0].type</c>.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Cure">What to do.</param>
/// <param name="Severity">error keeps it from running, warning doesn't.</param>
public sealed record Problem(string? Node, string Field, string Message, string Cure, string Severity = "error");
