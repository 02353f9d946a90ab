using System.Collections.Concurrent;
using AutoGlm.Authoring;

namespace AutoGlm.Studio.Starting;

/// <summary>The notes of drafts that were just made, so that the designer can show them beside the canvas. Kept in memory only.</summary>
public sealed class DraftNotebook
{
    private const int Most = 500;

    private readonly ConcurrentDictionary<string, IReadOnlyList<DraftNote>> _notes = new(StringComparer.Ordinal);

    public void Keep(string agentId, IReadOnlyList<DraftNote> notes)
    {
        if (_notes.Count >= Most)
            _notes.Clear();
        _notes[agentId] = notes;
    }

    /// <summary>Null where there are none, or they were closed.</summary>
    public IReadOnlyList<DraftNote>? Of(string agentId) => _notes.GetValueOrDefault(agentId);

    public void Forget(string agentId) => _notes.TryRemove(agentId, out _);
}
