namespace AutoGlm.Engine.Runs;

/// <summary>What went wrong, for people: where and what to do. Serialised as it stands by the CLI and REST.</summary>
/// <param name="Node">Node id; null when the run as a whole is meant.</param>
/// <param name="Field">Path of the member that is to be changed, where one is known.</param>
/// <param name="Message">What happened.</param>
/// <param name="Cure">What to do.</param>
public sealed record RunError(string? Node, string? Field, string Message, string Cure);
