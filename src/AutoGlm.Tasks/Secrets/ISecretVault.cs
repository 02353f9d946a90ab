namespace AutoGlm.Tasks.Secrets;

/// <summary>Keeps secrets, encrypted, each bound to places and fields.</summary>
public interface ISecretVault
{
    /// <summary>By name, without values.</summary>
    ValueTask<IReadOnlyList<SecretInfo>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Null when there is none of that name.</summary>
    ValueTask<StoredSecret?> GetAsync(string name, CancellationToken cancellationToken);

    /// <summary>Keeps it, in place of one of the same name.</summary>
    ValueTask SetAsync(StoredSecret secret, CancellationToken cancellationToken);

    /// <summary>False when there was none.</summary>
    ValueTask<bool> RemoveAsync(string name, CancellationToken cancellationToken);

    /// <summary>
    /// Takes the one-time code of a step of time for oneself, whichever process asks: false when it, or that of a later step,
    /// was taken before. A site takes each code once.
    /// </summary>
    ValueTask<bool> TakeStepAsync(string name, long step, CancellationToken cancellationToken);
}
