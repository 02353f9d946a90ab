using AutoGlm.Engine.Agents;
using AutoGlm.Studio.Designing.Trying;
using AutoGlm.Studio.Hosting;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Studio.Designing;

/// <summary>
/// The agents that are open. Kept on the server, so that a page that was loaded again or reconnected finds the same
/// document with the same undo, and two pages on one agent see each other. One that nobody looks at is let go of
/// after <see cref="KeepFor"/>, saved.
/// </summary>
public sealed class DesignerSessions(IAgentStore store, INodePinStore pins, TimeProvider clock, NodeKindCatalog kinds, IStudioInstallation installation) : IAsyncDisposable
{
    public static readonly TimeSpan KeepFor = TimeSpan.FromMinutes(10);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Entry> _open = new(StringComparer.Ordinal);

    /// <summary>Opens an agent, or joins those who have it open; null when there is no such agent. Give it back with <see cref="Leave"/>.</summary>
    public async Task<DesignerSession?> EnterAsync(string agentId, CancellationToken cancellationToken)
    {
        if (Join(agentId) is { } open)
            return open;
        if (await store.GetDraftAsync(agentId, cancellationToken) is not { } draft)
            return null;
        draft = draft with { Document = DocumentEdits.PlaceAll(draft.Document) };
        var pinned = await NodePins.OpenAsync(pins, agentId, cancellationToken);
        lock (_gate)
        {
            if (!_open.TryGetValue(agentId, out var entry))
            {
                _open[agentId] = entry = new Entry(new DesignerSession(
                    draft, store, clock, agent => AgentValidator.Validate(agent, kinds), Path.Combine(installation.DataFolder, "undo"))
                { Pins = pinned });
            }

            entry.Users++;
            return entry.Session;
        }
    }

    /// <summary>The session of an agent that is open; null when it isn't.</summary>
    public DesignerSession? Find(string agentId)
    {
        lock (_gate)
            return _open.GetValueOrDefault(agentId)?.Session;
    }

    public void Leave(DesignerSession session)
    {
        lock (_gate)
        {
            var entry = _open.Values.FirstOrDefault(entry => ReferenceEquals(entry.Session, session));
            if (entry is null || --entry.Users > 0)
                return;
            entry.LetGo?.Dispose();
            entry.LetGo = clock.CreateTimer(_ => _ = CloseAsync(session, onlyIfUnused: true), null, KeepFor, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Forgets an agent without saving it: it was deleted.</summary>
    public void Forget(string agentId)
    {
        lock (_gate)
            _open.Remove(agentId);
    }

    public async ValueTask DisposeAsync()
    {
        List<DesignerSession> all;
        lock (_gate)
            all = [.. _open.Values.Select(entry => entry.Session)];
        foreach (var session in all)
            await CloseAsync(session, onlyIfUnused: false);
    }

    private DesignerSession? Join(string agentId)
    {
        lock (_gate)
        {
            if (!_open.TryGetValue(agentId, out var entry))
                return null;
            entry.LetGo?.Dispose();
            entry.LetGo = null;
            entry.Users++;
            return entry.Session;
        }
    }

    private async Task CloseAsync(DesignerSession session, bool onlyIfUnused)
    {
        await session.SaveAsync(CancellationToken.None);
        lock (_gate)
        {
            var found = _open.FirstOrDefault(pair => ReferenceEquals(pair.Value.Session, session));
            if (found.Value is null || (onlyIfUnused && found.Value.Users > 0))
                return;
            // What could not be saved stays open, so that nothing is lost.
            if (onlyIfUnused && session.State is SaveState.Conflict or SaveState.Failed)
                return;
            found.Value.LetGo?.Dispose();
            _open.Remove(found.Key);
        }

        await session.DisposeAsync();
    }

    private sealed class Entry(DesignerSession session)
    {
        public DesignerSession Session { get; } = session;

        public int Users { get; set; }

        public ITimer? LetGo { get; set; }
    }
}
