using System.Collections.Concurrent;

namespace AutoGlm.Connectors.Web.Attaching;

/// <summary>Which tabs of the person's browser are the task's, and by which sessions they are spoken to.</summary>
internal sealed class TabBook(string? lent)
{
    private readonly ConcurrentDictionary<string, bool> _tabs = new();
    private readonly ConcurrentDictionary<string, string> _sessions = new();

    /// <summary>The person's tab that the task works on; it stays open. Null when the task opened one of its own.</summary>
    public string? Lent => lent;

    public bool IsLentSeen => lent is not null && _tabs.ContainsKey(lent);

    /// <summary>Tabs that the task or its pages opened and that are still there.</summary>
    public IReadOnlyList<string> Opened => [.. _tabs.Keys.Where(tab => tab != lent)];

    public bool IsOwn(string? target) => target is not null && _tabs.ContainsKey(target);

    /// <summary>Whether a tab that has just come to light is the task's: lent to it, opened by it, or opened by one of its pages.</summary>
    public bool Claims(string target, string? opener) => target == lent || IsOwn(target) || IsOwn(opener);

    public void Own(string target) => _tabs[target] = true;

    public bool HasSession(string session) => _sessions.ContainsKey(session);

    /// <summary>Whether a target answers to one of the task's sessions: a tab, or a frame or worker in one.</summary>
    public bool IsReached(string? target) => target is not null && (IsOwn(target) || _sessions.Values.Contains(target));

    public string? TargetOf(string session) => _sessions.GetValueOrDefault(session);

    public void Add(string session, string target) => _sessions[session] = target;

    /// <summary>The session has ended; the tab with it when nothing speaks to it any more.</summary>
    public bool Remove(string session)
    {
        if (!_sessions.TryRemove(session, out var target))
            return false;
        if (!_sessions.Values.Contains(target))
            _tabs.TryRemove(target, out _);
        return true;
    }
}
