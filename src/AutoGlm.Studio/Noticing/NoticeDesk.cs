using AutoGlm.Studio.Hosting;

namespace AutoGlm.Studio.Noticing;

/// <summary>What the browser in front of a page remembers about notices, for all that shows or changes it on that page.</summary>
public sealed class NoticeDesk(BrowserShell shell, TimeProvider clock)
{
    /// <summary>Raised when it became another by <see cref="KeepAsync"/>.</summary>
    public event Action? Changed;

    /// <summary>Null before it was first read.</summary>
    public NoticeMemory? Memory { get; private set; }

    /// <summary>Reads it anew: another page of the same browser may have changed it.</summary>
    public async ValueTask<NoticeMemory> ReadAsync()
    {
        var kept = await shell.RecallAsync(NoticeMemory.Key);
        Memory = NoticeMemory.Of(kept, clock.GetUtcNow());
        if (string.IsNullOrEmpty(kept))
            await shell.RememberAsync(NoticeMemory.Key, Memory.Write());
        return Memory;
    }

    public async ValueTask KeepAsync(NoticeMemory memory)
    {
        ArgumentNullException.ThrowIfNull(memory);
        Memory = memory;
        await shell.RememberAsync(NoticeMemory.Key, memory.Write());
        Changed?.Invoke();
    }
}
