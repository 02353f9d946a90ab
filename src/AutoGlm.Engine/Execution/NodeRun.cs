using System.Collections.Concurrent;
using AutoGlm.Engine.Journal;
using AutoGlm.Engine.Nodes;
using AutoGlm.Engine.Runs;
using AutoGlm.Engine.Secrets;
using AutoGlm.Engine.State;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Engine.Execution;

/// <summary>One node being executed: its ties to the run.</summary>
internal sealed class NodeRun(Token token, RunExecution execution) : INodeRun
{
    private readonly ConcurrentQueue<UserMessage> _messages = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<UserMessage>> _waits = new();

    public RunState State => execution.Journal.State;

    public string? TraceParent => execution.Telemetry.TraceParentOf(token.Id, State);

    public IReadOnlyList<string> OwnSecrets => [.. execution.Secrets.Select(secret => secret.Name)];

    public async ValueTask RecordAsync(EntryData data, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await execution.Journal.AppendAsync(new NewEntry(data, token.Id, token.NodeId));
    }

    public async ValueTask<UserMessage> AskAsync(Question question, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var wait = new TaskCompletionSource<UserMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        string? id = null;
        var due = question.AnswerWithin is { } patience ? execution.Services.Time.GetUtcNow() + patience : (DateTimeOffset?)null;
        await execution.Journal.AppendAsync(state =>
        {
            var open = state.Bookmarks.Values.Where(mark => mark.NodeRunId == token.Id).ToList();
            // After a resume the task asks again: the bookmark that people already see stays the one to answer.
            var same = open.FirstOrDefault(mark => Same(mark.Question, question));
            id = same?.Id ?? $"{token.Id}-{state.Sequence + 1}";
            _waits[id] = wait;
            return
            [
                .. open.Where(mark => mark != same).Select(mark => Entry(new BookmarkClosed(mark.Id))),
                Entry(new BookmarkCreated(id, question.Kind is "approval" or "take-over" ? question.Kind : "question", question, due is null ? null : new WaitDetails { DueAt = due, WithinTask = true })),
            ];
        });
        execution.Services.Timers.Hint(due);
        try
        {
            return await wait.Task.WaitAsync(cancellationToken);
        }
        finally
        {
            _waits.TryRemove(id!, out _);
        }
    }

    public async ValueTask<bool> HoldAsync(CancellationToken cancellationToken)
    {
        if (!State.Paused) return false;
        await execution.UnheldAsync(cancellationToken);
        return true;
    }

    public IReadOnlyList<UserMessage> TakeMessages()
    {
        var taken = new List<UserMessage>();
        while (_messages.TryDequeue(out var message)) taken.Add(message);
        return taken;
    }

    public ISecretSource Secrets(IReadOnlyCollection<string> names, IReadOnlyCollection<string> home) =>
        new RunSecretSource(execution.Secrets, execution.Services.Vault, names, home);

    public ValueTask SaveSurfaceStateAsync(string state, CancellationToken cancellationToken) =>
        execution.Services.RunVault.SaveSurfaceStateAsync(execution.Journal.Lease, token.Id, state, cancellationToken);

    public ValueTask<string?> SurfaceStateAsync(CancellationToken cancellationToken) =>
        execution.Services.RunVault.SurfaceStateAsync(execution.RunId, token.Id, cancellationToken);

    public void Show(ISurface? surface) => execution.Services.Live.Show(execution.RunId, token.Id, surface);

    public void Announce(TaskAnnouncement announcement) => execution.Services.Live.Announce(execution.RunId, token, announcement);

    /// <summary>Passes an answer that is journaled by now to whoever waits for it.</summary>
    public void Answer(string bookmarkId, UserMessage message)
    {
        if (_waits.TryGetValue(bookmarkId, out var wait)) wait.TrySetResult(message);
        else _messages.Enqueue(message);
    }

    public void Hear(UserMessage message) => _messages.Enqueue(message);

    private NewEntry Entry(EntryData data) => new(data, token.Id, token.NodeId);

    private static bool Same(Question? one, Question other) =>
        one is not null && one.Text == other.Text && one.Kind == other.Kind && one.Choices.SequenceEqual(other.Choices);
}
