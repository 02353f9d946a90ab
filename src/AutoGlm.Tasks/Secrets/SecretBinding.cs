namespace AutoGlm.Tasks.Secrets;

/// <summary>Where a secret may be filled in.</summary>
/// <param name="Places">Origins (scheme, host, port) or app packages; at least one.</param>
/// <param name="Fields">Labels or names of fields; empty means any field that hides what is typed, for one-time codes any that asks for one.</param>
public sealed record SecretBinding(IReadOnlyList<string> Places, IReadOnlyList<string> Fields);
