using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Connectors.Api.Tests;

/// <summary>One secret, bound to one origin; remembers what it was asked.</summary>
internal sealed class Vault(string name, string value, string place) : ISecretSource
{
    public List<SecretUse> Uses { get; } = [];

    public ValueTask<SecretAnswer> RevealAsync(SecretUse use, CancellationToken cancellationToken)
    {
        Uses.Add(use);
        return ValueTask.FromResult(use.Name == name && use.Place == place ? SecretAnswer.Of(value) : SecretAnswer.Refused($"it is not bound to {use.Place}."));
    }
}
