using AutoGlm.Workflows.Documents;

namespace AutoGlm.Studio.Designing;

/// <summary>A document with its past and its future. Documents are immutable and share what didn't change, so a step costs little.</summary>
internal sealed class EditHistory(AgentDocument now)
{
    private const int Limit = 2000;

    private readonly LinkedList<AgentDocument> _past = [];
    private readonly Stack<AgentDocument> _future = [];
    private string? _lastKey;
    private DateTimeOffset _lastAt;

    public AgentDocument Now { get; private set; } = now;

    public bool CanUndo => _past.Count > 0;

    public bool CanRedo => _future.Count > 0;

    public void Push(AgentDocument next, string? mergeKey, DateTimeOffset at, TimeSpan mergeWithin)
    {
        var merges = mergeKey is not null && mergeKey == _lastKey && at - _lastAt < mergeWithin && CanUndo;
        if (!merges)
        {
            _past.AddLast(Now);
            if (_past.Count > Limit)
                _past.RemoveFirst();
        }

        Now = next;
        _future.Clear();
        _lastKey = mergeKey;
        _lastAt = at;
    }

    public bool Undo()
    {
        if (_past.Last is not { } last)
            return false;
        _future.Push(Now);
        Now = last.Value;
        _past.RemoveLast();
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
}
