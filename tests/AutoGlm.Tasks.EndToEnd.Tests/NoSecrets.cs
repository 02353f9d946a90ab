using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Tasks.EndToEnd.Tests;

/// <summary>Knows no secret.</summary>
public sealed class NoSecrets : ISecretSource
{
    public ValueTask<SecretAnswer> RevealAsync(SecretUse use, CancellationToken cancellationToken) => new(SecretAnswer.Refused("There are no secrets here."));
}
