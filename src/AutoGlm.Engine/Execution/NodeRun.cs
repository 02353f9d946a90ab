using System.Collections.Concurrent;
using AutoGlm.Engine.Audit;
using AutoGlm.Engine.Journal;
using AutoGlm.Engine.Nodes;
using AutoGlm.Engine.Runs;
using AutoGlm.Engine.Secrets;
using AutoGlm.Engine.State;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Surfaces;
using Microsoft.Extensions.Logging;

namespace AutoGlm.Engine.Execution;

/// <summary>One node being executed: its ties to the run.</summary>
internal sealed class NodeRun(Token token, RunExecution execution) : INodeRun
{
    private readonly ConcurrentQueue<UserMessage> _messages = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<UserMessage>> _waits = new();
    private CancellationTokenRegistration _stopping;
    private volatile TaskCompletionSource<UserMessage>? _asking;

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
        var due = question.AnswerWithinSeconds is { } patience ? execution.Services.Time.GetUtcNow() + TimeSpan.FromSeconds(patience) : (DateTimeOffset?)null;
        await execution.Journal.AppendAsync(state =>
        {
            var open = state.Bookmarks.Values.Where(mark => mark.NodeRunId == token.Id && mark.Wait?.Unasked != true).ToList();
            // After a resume the task asks again: the bookmark that people already see stays the one to answer.
            var same = open.FirstOrDefault(mark => Same(mark.Question, question));
            id = same?.Id ?? $"{token.Id}-{state.Sequence + 1}";
            _waits[id] = wait;
            return
            [
                .. open.Where(mark => mark != same).Select(mark => Entry(new BookmarkClosed(mark.Id))),
                Entry(new BookmarkCreated(id, question.Kind is QuestionKinds.Approval or QuestionKinds.TakeOver ? question.Kind : "question", question, due is null ? null : new WaitDetails { DueAt = due, WithinTask = true })),
            ];
        });
        execution.Services.Timers.Hint(due);
        _asking = wait;
        TakenOver();
        try
        {
            var answer = await LeftToPersonAsync(wait.Task, question.Kind == QuestionKinds.TakeOver, cancellationToken);
            // Whoever took over instead of answering has answered by it: what to ask is for the task to say anew.
            if (answer.IsHandedBack && question.Kind != QuestionKinds.TakeOver)
                await execution.Journal.AppendAsync(state => state.Bookmarks.ContainsKey(id!) ? [Entry(new BookmarkClosed(id!))] : []);
            // Whoever answers while somebody has the screen in hand doesn't set the task off under that hand.
            _asking = null;
            if (!answer.IsHandedBack) await HoldAsync(cancellationToken);
            return answer;
        }
        finally
        {
            _asking = null;
            _waits.TryRemove(id!, out _);
        }
    }

    public async ValueTask<TaskHold> HoldAsync(CancellationToken cancellationToken)
    {
        var hold = TaskHold.None;
        while (true)
        {
            if (Execution.TakenOver.Of(State.Bookmarks.Values, token.Id) is { } taken)
            {
                var wait = new TaskCompletionSource<UserMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
                _waits[taken.Id] = wait;
                // Answered between the look and the wait.
                if (!State.Bookmarks.ContainsKey(taken.Id)) _waits.TryRemove(taken.Id, out _);
                else await LeftToPersonAsync(wait.Task, true, cancellationToken);
                hold = TaskHold.TakenOver;
            }
            else if (State.Paused)
            {
                await execution.UnheldAsync(cancellationToken);
                if (hold == TaskHold.None) hold = TaskHold.Paused;
            }
            else
            {
                return hold;
            }
        }
    }

    /// <summary>A person has taken over: a task that waits for an answer keeps still already.</summary>
    public void TakenOver()
    {
        if (_asking is { } asking && Execution.TakenOver.Of(State.Bookmarks.Values, token.Id) is { } taken)
        {
            _waits[taken.Id] = asking;
            execution.Services.Live.LeaveTo(execution.RunId, token.Id, true);
        }
    }

    private async Task<UserMessage> LeftToPersonAsync(Task<UserMessage> answer, bool inHand, CancellationToken cancellationToken)
    {
        if (inHand) execution.Services.Live.LeaveTo(execution.RunId, token.Id, true);
        try
        {
            return await answer.WaitAsync(cancellationToken);
        }
        finally
        {
            execution.Services.Live.LeaveTo(execution.RunId, token.Id, false);
        }
    }

    public IReadOnlyList<UserMessage> TakeMessages()
    {
        var taken = new List<UserMessage>();
        while (_messages.TryDequeue(out var message)) taken.Add(message);
        return taken;
    }

    public ISecretSource Secrets(IReadOnlyCollection<string> names, IReadOnlyCollection<string> home) =>
        new RunSecretSource(
            execution.Secrets, execution.Services.Vault, execution.Services.Codes,
            new SecretTrail(execution.Services.Audit, State.Agent.Id, execution.RunId, token.NodeId, token.Id), names, home);

    public ValueTask SaveSurfaceStateAsync(string state, CancellationToken cancellationToken) =>
        execution.Services.RunVault.SaveSurfaceStateAsync(execution.Journal.Lease, token.Id, state, cancellationToken);

    public ValueTask<string?> SurfaceStateAsync(CancellationToken cancellationToken) =>
        execution.Services.RunVault.SurfaceStateAsync(execution.RunId, token.Id, cancellationToken);

    public void Show(ISurface? surface)
    {
        // Not disposed of, which would wait for a stop that is under way.
        _stopping.Unregister();
        _stopping = surface is ISharedSurface shared ? shared.Stopped.Register(() => _ = StopAsync()) : default;
        execution.Services.Live.Show(execution.RunId, token.Id, surface);
    }

    public void Announce(TaskAnnouncement announcement) => execution.Services.Live.Announce(execution.RunId, token, announcement);

    /// <summary>Passes an answer that is journaled by now to whoever waits for it.</summary>
    public void Answer(string bookmarkId, UserMessage message)
    {
        if (_waits.TryGetValue(bookmarkId, out var wait)) wait.TrySetResult(message);
        else _messages.Enqueue(message);
    }

    public void Hear(UserMessage message) => _messages.Enqueue(message);

    /// <summary>Whoever sits at the screen has stopped the task there.</summary>
    private async Task StopAsync()
    {
        using var door = execution.Services.Actors.As(new AuditActor(AuditVia.Screen));
        try
        {
            if (await execution.Services.Signals.CancelAsync(execution.RunId, CancellationToken.None) is { } signal) await execution.HearAsync(signal);
        }
        catch (Exception error)
        {
            execution.Services.Log.LogError(error, "Run {Run} was stopped at its screen and could not be", execution.RunId);
        }
    }

    private NewEntry Entry(EntryData data) => new(data, token.Id, token.NodeId);

    private static bool Same(Question? one, Question other) =>
        one is not null && one.Text == other.Text && one.Kind == other.Kind && one.Choices.SequenceEqual(other.Choices);
}
