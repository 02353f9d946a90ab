using AutoGlm.Tasks.Secrets;

namespace AutoGlm.Studio.Tests.Fakes;

/// <summary>A vault in memory.</summary>
internal sealed class MemoryVault : ISecretVault
{
    private readonly Dictionary<string, StoredSecret> _secrets = [];

    public ValueTask<IReadOnlyList<SecretInfo>> ListAsync(CancellationToken cancellationToken) =>
        new([.. _secrets.Values.Select(secret => new SecretInfo(secret.Name, secret.Binding, DateTimeOffset.UnixEpoch))]);

    public ValueTask<StoredSecret?> GetAsync(string name, CancellationToken cancellationToken) => new(_secrets.GetValueOrDefault(name));

    public ValueTask SetAsync(StoredSecret secret, CancellationToken cancellationToken)
    {
        _secrets[secret.Name] = secret;
        return ValueTask.CompletedTask;
    }

    public ValueTask<bool> RemoveAsync(string name, CancellationToken cancellationToken) => new(_secrets.Remove(name));
}
