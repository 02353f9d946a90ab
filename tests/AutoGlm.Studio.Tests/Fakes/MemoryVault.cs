using AutoGlm.Tasks.Secrets;

namespace AutoGlm.Studio.Tests.Fakes;

/// <summary>A vault in memory.</summary>
internal sealed class MemoryVault : ISecretVault
{
    private readonly Dictionary<string, StoredSecret> _secrets = [];
    private readonly Dictionary<string, long> _steps = [];

    public ValueTask<IReadOnlyList<SecretInfo>> ListAsync(CancellationToken cancellationToken) =>
        new([.. _secrets.Values.Select(secret => new SecretInfo(secret.Name, secret.Binding, DateTimeOffset.UnixEpoch, secret.Kind))]);

    public ValueTask<StoredSecret?> GetAsync(string name, CancellationToken cancellationToken) => new(_secrets.GetValueOrDefault(name));

    public ValueTask SetAsync(StoredSecret secret, CancellationToken cancellationToken)
    {
        _secrets[secret.Name] = secret;
        return ValueTask.CompletedTask;
    }

    public ValueTask<bool> TakeStepAsync(string name, long step, CancellationToken cancellationToken)
    {
        var isNew = _steps.GetValueOrDefault(name) < step;
        if (isNew)
            _steps[name] = step;
        return new(isNew);
    }

    public ValueTask<bool> RemoveAsync(string name, CancellationToken cancellationToken) => new(_secrets.Remove(name));
}
