namespace AutoGlm.Tasks.Secrets;

/// <summary>A kept secret. Never write it to a log.</summary>
/// <param name="Name">As goals and fields name it.</param>
/// <param name="Value">What is filled in; of one-time codes the seed, as <see cref="TotpSeed"/> reads it.</param>
/// <param name="Binding">Where it may be filled in.</param>
/// <param name="Kind">What is filled in for it.</param>
public sealed record StoredSecret(string Name, string Value, SecretBinding Binding, SecretKind Kind = SecretKind.Text)
{
    public override string ToString() => $"{Name} (•••)";
}
