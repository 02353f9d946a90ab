using AutoGlm.Workflows.Documents;

namespace AutoGlm.Studio.Designing;

/// <summary>
/// A document with its past and its future. Documents are immutable and share what didn't change, so a step costs little; the
/// past has no end, its older part lies on disk.
/// </summary>
/// <param name="now">The document to begin with.</param>
/// <param name="spillTo">Folder for the older part.</param>
/// <param name="inMemory">How many steps are kept at hand.</param>
internal sealed class EditHistory(AgentDocument now, string spillTo, int inMemory = EditHistory.InMemory) : IDisposable
{
    public const int InMemory = 200;

    private readonly LinkedList<AgentDocument> _past = [];
    private readonly SpilledPast _older = new(spillTo);
    private readonly Stack<AgentDocument> _future = [];
    private string? _lastKey;
    private DateTimeOffset _lastAt;

    public AgentDocument Now { get; private set; } = now;

    public bool CanUndo => _past.Count > 0 || _older.Count > 0;

    public bool CanRedo => _future.Count > 0;

    public void Push(AgentDocument next, string? mergeKey, DateTimeOffset at, TimeSpan mergeWithin)
    {
        var merges = mergeKey is not null && mergeKey == _lastKey && at - _lastAt < mergeWithin && CanUndo;
        if (!merges)
        {
            _past.AddLast(Now);
            if (_past.Count > inMemory && _older.TryPush(_past.First!.Value))
                _past.RemoveFirst();
        }

        Now = next;
        _future.Clear();
        _lastKey = mergeKey;
        _lastAt = at;
    }

    public bool Undo()
    {
        if (Earlier() is not { } earlier)
            return false;
        _future.Push(Now);
        Now = earlier;
        _lastKey = null;
        return true;
    }

    public bool Redo()
    {
        if (!_future.TryPop(out var next))
            return false;
        _past.AddLast(Now);
        Now = next;
        _lastKey = null;
        return true;
    }

    public void Dispose() => _older.Dispose();

    private AgentDocument? Earlier()
    {
        if (_past.Last is not { } last)
            return _older.Pop();
        _past.RemoveLast();
        return last.Value;
    }
}
