using AutoGlm.Engine.Triggers;

namespace AutoGlm.Studio.Hooks;

/// <summary>
/// Finds webhooks by what is called. Held in memory: what this process publishes counts at once, what another does within
/// a second, and what isn't known is looked for anew.
/// </summary>
public sealed class HookTable(ActiveTriggers triggers, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private Known? _known;
    private long _lookedAt;

    /// <summary>The webhook; without one the methods that its path is called by, which are none for an unknown path.</summary>
    public async ValueTask<(Hook? Hook, IReadOnlyList<string> Methods)> FindAsync(string method, string path, CancellationToken cancellationToken)
    {
        var (known, lookedAt) = (Volatile.Read(ref _known), Volatile.Read(ref _lookedAt));
        var looked = false;
        // One of the callers looks; the others go by what was known a moment ago.
        if (known is null || (clock.GetElapsedTime(lookedAt) >= Fresh && Interlocked.CompareExchange(ref _lookedAt, clock.GetTimestamp(), lookedAt) == lookedAt))
            (known, looked) = (await LookAsync(cancellationToken), true);
        if (known.Find(method, path) is null && !looked)
            known = await LookAsync(cancellationToken);
        return known.Find(method, path) is { } hook ? (hook, []) : (null, known.Methods(path));
    }

    private async ValueTask<Known> LookAsync(CancellationToken cancellationToken)
    {
        var known = new Known(await triggers.LookAsync(cancellationToken), Volatile.Read(ref _known));
        Volatile.Write(ref _known, known);
        Volatile.Write(ref _lookedAt, clock.GetTimestamp());
        return known;
    }

    /// <summary>As of one look. What was read at the look before is kept.</summary>
    private sealed class Known
    {
        private readonly Dictionary<(string Method, string Path), Hook> _hooks = [];

        public Known(IReadOnlyList<ActiveTrigger> triggers, Known? before)
        {
            var read = before?._hooks.Values.ToDictionary(hook => (object)hook.Trigger, ReferenceEqualityComparer.Instance);
            // Where two agents came to the same address past the publisher, always the same one is called.
            foreach (var hook in triggers.OrderBy(trigger => trigger.Id, StringComparer.Ordinal).Select(trigger => read?.GetValueOrDefault(trigger) ?? Hook.Of(trigger)).OfType<Hook>())
                _hooks.TryAdd((hook.Method, hook.Path), hook);
        }

        public Hook? Find(string method, string path) => _hooks.GetValueOrDefault((method, path));

        public IReadOnlyList<string> Methods(string path) => [.. _hooks.Keys.Where(key => key.Path == path).Select(key => key.Method)];
    }
}
