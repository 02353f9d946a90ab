namespace AutoGlm.Tasks.Secrets;

/// <summary>A kept secret. Never write it to a log.</summary>
public sealed record StoredSecret(string Name, string Value, SecretBinding Binding)
{
    public override string ToString() => $"{Name} (•••)";
}
