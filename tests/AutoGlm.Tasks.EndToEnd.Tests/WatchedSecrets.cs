using AutoGlm.Canaries;
using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Tasks.EndToEnd.Tests;

/// <summary>Notes what is handed out, so that it is looked for, and says that it was.</summary>
internal sealed class WatchedSecrets(ISecretSource source, Action used) : ISecretSource
{
    public async ValueTask<SecretAnswer> RevealAsync(SecretUse use, CancellationToken cancellationToken)
    {
        CanaryWatch.Suite.Look("use", use.Name, $"{use}");
        var answer = await source.RevealAsync(use, cancellationToken);
        if (answer.Value is { } value)
        {
            CanaryWatch.Suite.Know(value);
            used();
        }

        return answer;
    }
}
