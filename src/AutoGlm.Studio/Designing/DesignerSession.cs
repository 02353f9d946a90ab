using AutoGlm.Engine.Agents;
using AutoGlm.Studio.Designing.Trying;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Studio.Designing;

/// <summary>
/// One agent being edited: its document, what can be undone, its problems and its relation to the stored draft.
/// Everyone who opens the same agent in this process shares it. Thread-safe; <see cref="Changed"/> may be raised on
/// any thread.
/// </summary>
public sealed class DesignerSession : IAsyncDisposable
{
    /// <summary>Edits with the same key this close together become one step of undo: typing is one step, not fifty.</summary>
    public static readonly TimeSpan MergeWithin = TimeSpan.FromSeconds(2);

    /// <summary>How long the document rests before it is saved by itself.</summary>
    public static readonly TimeSpan SaveAfter = TimeSpan.FromMilliseconds(800);

    /// <summary>From so many nodes on, a document isn't looked through at each letter that is typed, but when typing rests.</summary>
    public const int LargeFrom = 200;

    /// <summary>How long typing in a large document rests before it is looked through.</summary>
    public static readonly TimeSpan CheckAfter = TimeSpan.FromMilliseconds(200);

    private readonly IAgentStore _store;
    private readonly TimeProvider _clock;
    private readonly Func<AgentDocument, IReadOnlyList<Problem>> _check;
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _saving = new(1, 1);
    private readonly ITimer _autosave;
    private readonly ITimer _checking;
    private readonly EditHistory _history;
    private long _revision;
    private AgentDocument _savedDocument;
    private volatile Findings _findings;

    /// <param name="draft">What is edited.</param>
    /// <param name="store">Where it is saved.</param>
    /// <param name="clock">For saving after a rest, and for what is one step of undo.</param>
    /// <param name="check">Finds what is wrong with a document.</param>
    /// <param name="spillTo">Folder for what can be undone and no longer fits in memory.</param>
    public DesignerSession(AgentDraft draft, IAgentStore store, TimeProvider clock, Func<AgentDocument, IReadOnlyList<Problem>> check, string spillTo)
    {
        _store = store;
        _clock = clock;
        _check = check;
        _revision = draft.Revision;
        _savedDocument = draft.Document;
        _history = new EditHistory(draft.Document, spillTo);
        _findings = new Findings(draft.Document, check(draft.Document));
        _checking = clock.CreateTimer(_ => Check(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _autosave = clock.CreateTimer(_ => _ = SaveAsync(CancellationToken.None), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Raised after every change of any member.</summary>
    public event Action? Changed;

    public string AgentId => Document.Id;

    /// <summary>Outputs that are pinned for its nodes.</summary>
    public NodePins Pins
    {
        get;
        init
        {
            field = value;
            value.Changed += () => Changed?.Invoke();
        }
    } = NodePins.None;

    /// <summary>Who has it open.</summary>
    public Visitors Visitors { get; } = new();

    public AgentDocument Document
    {
        get
        {
            lock (_gate)
                return _history.Now;
        }
    }

    /// <summary>What is wrong with the document as it stands.</summary>
    public IReadOnlyList<Problem> Problems
    {
        get
        {
            var document = Document;
            if (!ReferenceEquals(_findings.Of, document))
                _findings = new Findings(document, _check(document));
            return _findings.Problems;
        }
    }

    /// <summary>What was found last: while somebody types in a large document, a moment behind it.</summary>
    public IReadOnlyList<Problem> KnownProblems => _findings.Problems;

    /// <summary>Whether the document was looked through since its last change; if not, <see cref="Changed"/> follows when it was.</summary>
    public bool IsSettled => ReferenceEquals(_findings.Of, Document);

    public SaveState State { get; private set; }

    /// <summary>Why saving failed, for people.</summary>
    public string? SaveError { get; private set; }

    /// <summary>The stored draft that someone else wrote, while <see cref="State"/> is a conflict; null when it was deleted.</summary>
    public AgentDraft? Theirs { get; private set; }

    public bool CanUndo
    {
        get
        {
            lock (_gate)
                return _history.CanUndo;
        }
    }

    public bool CanRedo
    {
        get
        {
            lock (_gate)
                return _history.CanRedo;
        }
    }

    /// <summary>Changes the document. An edit that returns the same document does nothing.</summary>
    /// <param name="edit">Makes the new document of the present one; must not change the one it is given.</param>
    /// <param name="mergeKey">What is edited; see <see cref="MergeWithin"/>. Null never merges.</param>
    public void Apply(Func<AgentDocument, AgentDocument> edit, string? mergeKey = null)
    {
        lock (_gate)
        {
            var next = edit(_history.Now);
            if (ReferenceEquals(next, _history.Now))
                return;
            _history.Push(next, mergeKey, _clock.GetUtcNow(), MergeWithin);
        }

        Touched(isTyping: mergeKey is not null);
    }

    public void Undo() => Move(history => history.Undo());

    public void Redo() => Move(history => history.Redo());

    /// <summary>Saves what is unsaved. Doesn't throw: see <see cref="State"/> and <see cref="SaveError"/>.</summary>
    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        await _saving.WaitAsync(cancellationToken);
        try
        {
            var document = Document;
            if (State == SaveState.Conflict || ReferenceEquals(document, _savedDocument))
                return;
            State = SaveState.Saving;
            Changed?.Invoke();
            await WriteAsync(document, _revision, cancellationToken);
        }
        finally
        {
            _saving.Release();
        }

        Changed?.Invoke();
    }

    /// <summary>Ends a conflict with the document on screen: it is saved over theirs, which stays one undo away.</summary>
    public async Task KeepMineAsync(CancellationToken cancellationToken)
    {
        if (State != SaveState.Conflict)
            return;
        lock (_gate)
        {
            var mine = _history.Now;
            if (Theirs is not null)
            {
                _history.Push(Theirs.Document, null, _clock.GetUtcNow(), MergeWithin);
                _history.Push(mine with { }, null, _clock.GetUtcNow(), MergeWithin);
            }
        }

        _revision = Theirs?.Revision ?? 0;
        _savedDocument = Theirs?.Document ?? new AgentDocument { Id = AgentId, Name = "" };
        State = SaveState.Unsaved;
        Theirs = null;
        await SaveAsync(cancellationToken);
    }

    /// <summary>Ends a conflict with the stored draft; the document that was on screen stays one undo away.</summary>
    public void TakeTheirs()
    {
        if (State != SaveState.Conflict || Theirs is not { } theirs)
            return;
        lock (_gate)
            _history.Push(theirs.Document, null, _clock.GetUtcNow(), MergeWithin);
        _revision = theirs.Revision;
        _savedDocument = theirs.Document;
        Theirs = null;
        State = SaveState.Saved;
        Check();
    }

    /// <summary>Saves the document on screen as a new agent and gives this one back to theirs; returns the new id.</summary>
    public async Task<string> SaveCopyAsync(string name, CancellationToken cancellationToken)
    {
        var taken = (await _store.ListAsync(cancellationToken)).Select(agent => agent.Id).ToHashSet(StringComparer.Ordinal);
        var copy = Document with { Id = AgentIds.Free(Document.Id, taken), Name = name };
        await _store.SaveDraftAsync(copy, 0, cancellationToken);
        TakeTheirs();
        return copy.Id;
    }

    public async ValueTask DisposeAsync()
    {
        await _checking.DisposeAsync();
        await _autosave.DisposeAsync();
        await SaveAsync(CancellationToken.None);
        _saving.Dispose();
        _history.Dispose();
    }

    private void Move(Func<EditHistory, bool> step)
    {
        lock (_gate)
        {
            if (!step(_history))
                return;
        }

        Touched(isTyping: false);
    }

    private void Touched(bool isTyping)
    {
        if (State != SaveState.Conflict)
        {
            State = ReferenceEquals(Document, _savedDocument) ? SaveState.Saved : SaveState.Unsaved;
            _autosave.Change(SaveAfter, Timeout.InfiniteTimeSpan);
        }

        if (isTyping && Document.Nodes.Count >= LargeFrom)
        {
            _checking.Change(CheckAfter, Timeout.InfiniteTimeSpan);
            Changed?.Invoke();
        }
        else
        {
            Check();
        }
    }

    private void Check()
    {
        _ = Problems;
        Changed?.Invoke();
    }

    private async Task WriteAsync(AgentDocument document, long revision, CancellationToken cancellationToken)
    {
        try
        {
            _revision = await _store.SaveDraftAsync(document, revision, cancellationToken);
            _savedDocument = document;
            SaveError = null;
            State = ReferenceEquals(document, Document) ? SaveState.Saved : SaveState.Unsaved;
        }
        catch (DraftConflictException)
        {
            Theirs = await _store.GetDraftAsync(document.Id, cancellationToken);
            State = SaveState.Conflict;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            SaveError = failure.Message;
            State = SaveState.Failed;
        }
    }

    private sealed record Findings(AgentDocument Of, IReadOnlyList<Problem> Problems);
}
