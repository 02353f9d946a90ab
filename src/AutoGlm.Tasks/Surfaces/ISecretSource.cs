namespace AutoGlm.Tasks.Surfaces;

/// <summary>
/// Hands out a secret's value for one use. Only a surface (or a tool's transport) calls it, at the moment of filling in.
/// </summary>
public interface ISecretSource
{
    /// <summary>The value, or a refusal that says why (unknown name, not bound to this place or field).</summary>
    ValueTask<SecretAnswer> RevealAsync(SecretUse use, CancellationToken cancellationToken);
}
