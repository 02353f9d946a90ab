using AutoGlm.Canaries;
using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Connectors.Api.Tests;

/// <summary>One secret, bound to one origin; remembers what it was asked.</summary>
internal sealed class Vault(string name, string value, string place) : ISecretSource
{
    private readonly string _value = Known(value);

    public List<SecretUse> Uses { get; } = [];

    public ValueTask<SecretAnswer> RevealAsync(SecretUse use, CancellationToken cancellationToken)
    {
        Uses.Add(use);
        return ValueTask.FromResult(use.Name == name && use.Place == place ? SecretAnswer.Of(_value) : SecretAnswer.Refused($"it is not bound to {use.Place}."));
    }

    /// <summary>Looked for in all that comes back from now on.</summary>
    private static string Known(string value)
    {
        CanaryWatch.Suite.Know(value);
        return value;
    }
}
