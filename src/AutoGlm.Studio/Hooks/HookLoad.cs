using System.Collections.Concurrent;

namespace AutoGlm.Studio.Hooks;

/// <summary>How many runs of each webhook are executed at once, so that one busy caller doesn't take the machine from all others. Runs that wait don't count.</summary>
public sealed class HookLoad(HookOptions options)
{
    private readonly ConcurrentDictionary<string, int> _running = new(StringComparer.Ordinal);

    /// <summary>False when there are as many as there may be.</summary>
    public bool TryEnter(Hook hook)
    {
        ArgumentNullException.ThrowIfNull(hook);
        var most = hook.HasTasks ? options.MostTasksAtOnce : options.MostAtOnce;
        if (_running.AddOrUpdate(hook.Trigger.Id, 1, (_, running) => running + 1) <= most)
            return true;
        Leave(hook);
        return false;
    }

    public void Leave(Hook hook)
    {
        ArgumentNullException.ThrowIfNull(hook);
        _running.AddOrUpdate(hook.Trigger.Id, 0, (_, running) => running - 1);
    }
}
