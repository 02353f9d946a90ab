namespace AutoGlm.Tasks.Secrets;

/// <summary>A kept secret without its value.</summary>
public sealed record SecretInfo(string Name, SecretBinding Binding, DateTimeOffset ChangedAt, SecretKind Kind = SecretKind.Text);
