using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Bench.Tasks;

/// <summary>Knows no secret.</summary>
internal sealed class NoSecrets : ISecretSource
{
    public ValueTask<SecretAnswer> RevealAsync(SecretUse use, CancellationToken cancellationToken) => new(SecretAnswer.Refused("The bench has no secrets."));
}
