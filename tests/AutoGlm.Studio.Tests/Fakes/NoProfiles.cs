using AutoGlm.Tasks.Profiles;

namespace AutoGlm.Studio.Tests.Fakes;

/// <summary>A vault in which nothing is kept.</summary>
internal sealed class NoProfiles : IProfileVault
{
    public ValueTask<IReadOnlyList<ProfileInfo>> ListAsync(CancellationToken cancellationToken) => ValueTask.FromResult<IReadOnlyList<ProfileInfo>>([]);

    public ValueTask<string?> GetAsync(string name, string kind, CancellationToken cancellationToken) => ValueTask.FromResult<string?>(null);

    public ValueTask SaveAsync(string name, string kind, string? start, string state, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask NoteExpiredAsync(string name, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask<bool> RemoveAsync(string name, CancellationToken cancellationToken) => ValueTask.FromResult(false);
}
