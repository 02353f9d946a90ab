namespace AutoGlm.Tasks.Profiles;

/// <summary>Keeps log-in states by name, encrypted: what a surface starts with, so that a person logs in once.</summary>
public interface IProfileVault
{
    /// <summary>By name, without states.</summary>
    ValueTask<IReadOnlyList<ProfileInfo>> ListAsync(CancellationToken cancellationToken);

    /// <summary>The state; null when there is none of that name and kind of surface.</summary>
    ValueTask<string?> GetAsync(string name, string kind, CancellationToken cancellationToken);

    /// <summary>Keeps a state, in place of an earlier one; the profile counts as logged in.</summary>
    ValueTask SaveAsync(string name, string kind, string? start, string state, CancellationToken cancellationToken);

    /// <summary>Notes that a site asked for a log-in in spite of the state. Nothing where there is no such profile.</summary>
    ValueTask NoteExpiredAsync(string name, CancellationToken cancellationToken);

    /// <summary>False when there was none.</summary>
    ValueTask<bool> RemoveAsync(string name, CancellationToken cancellationToken);
}
