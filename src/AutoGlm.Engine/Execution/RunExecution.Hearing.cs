using System.Text.Json.Nodes;
using AutoGlm.Engine.Journal;
using AutoGlm.Engine.Nodes;
using AutoGlm.Engine.Runs;
using AutoGlm.Engine.State;
using AutoGlm.Engine.Stores;
using AutoGlm.Tasks.Running;
using Microsoft.Extensions.Logging;

namespace AutoGlm.Engine.Execution;

/// <summary>How the execution hears words from outside: each is journaled before anything follows from it.</summary>
internal sealed partial class RunExecution
{
    /// <summary>False when nothing is executed here any more, so that the run must be taken up anew to hear it.</summary>
    public async Task<bool> HearAsync(RunSignal signal)
    {
        if (!Enter()) return false;
        try
        {
            var mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var first = _heard.GetOrAdd(signal.Id, mine);
            if (first == mine) await HearFirstAsync(signal, mine);
            // Whoever brings it a second time may count on it being journaled as well.
            else await first.Task;
        }
        finally
        {
            Unfollow();
        }
        return true;
    }

    private async Task HearFirstAsync(RunSignal signal, TaskCompletionSource heard)
    {
        try
        {
            await (signal.Kind switch
            {
                RunSignalKind.Cancel => CancelAsync(signal),
                RunSignalKind.Answer or RunSignalKind.Due => AnswerAsync(signal),
                RunSignalKind.Pause or RunSignalKind.Continue => HoldAsync(signal),
                RunSignalKind.Remind => RemindAsync(signal),
                _ => TellAsync(signal),
            });
        }
        catch (LeaseLostException)
        {
            await _stop.CancelAsync();
        }
        catch
        {
            // Not journaled, so it has not been heard; the next look finds it again.
            _heard.TryRemove(signal.Id, out _);
            throw;
        }
        finally
        {
            heard.TrySetResult();
        }
    }

    /// <summary>Keeps the execution from coming to rest; false when it has.</summary>
    private bool Enter()
    {
        while (true)
        {
            var now = Volatile.Read(ref _followed);
            if (now == 0 && Volatile.Read(ref _begun)) return false;
            if (Interlocked.CompareExchange(ref _followed, now + 1, now) == now) return true;
        }
    }

    private async Task CancelAsync(RunSignal signal)
    {
        // First no more effects, then the record.
        await _stop.CancelAsync();
        await Journal.AppendAsync(RunDecisions.Cancel, signal.Id);
    }

    private async Task AnswerAsync(RunSignal signal)
    {
        if (Journal.State.Bookmarks.GetValueOrDefault(signal.Subject!) is not { } bookmark) return;
        var nodeId = Journal.State.NodeRuns[bookmark.NodeRunId].NodeId;
        var state = await Journal.AppendAsync(new NewEntry(new BookmarkAnswered(bookmark.Id, signal.Data, signal.Kind == RunSignalKind.Due, signal.By), bookmark.NodeRunId, nodeId), signal.Id);
        if (bookmark.IsWithinTask)
        {
            if (_nodeRuns.TryGetValue(bookmark.NodeRunId, out var run)) run.Answer(bookmark.Id, state.Messages[bookmark.NodeRunId][^1]);
        }
        else if (state.Tokens.GetValueOrDefault(bookmark.NodeRunId) is { } token)
        {
            Follow(token);
        }
    }

    /// <summary>Whether a person has taken a task's screen, or was asked to, and hasn't given it back.</summary>
    public bool IsTakenOver(string nodeRunId) => Journal.State.Bookmarks.Values.Any(mark => mark.NodeRunId == nodeRunId && mark.Kind == QuestionKinds.TakeOver);

    /// <summary>Lets a person have a task's surface; the bookmark whose answer gives it back. Null when the node runs no more.</summary>
    public async Task<string?> TakeOverAsync(string nodeRunId)
    {
        if (!_nodeRuns.ContainsKey(nodeRunId) || !Enter()) return null;
        try
        {
            string? id = null;
            await Journal.AppendAsync(state =>
            {
                if (state.Status.IsFinal() || !state.Tokens.ContainsKey(nodeRunId)) return [];
                id = state.Bookmarks.Values.FirstOrDefault(mark => mark.NodeRunId == nodeRunId && mark.Kind == QuestionKinds.TakeOver)?.Id;
                if (id is not null) return [];
                id = $"{nodeRunId}-{state.Sequence + 1}";
                return [new NewEntry(TakenOver.Bookmark(id), nodeRunId, state.NodeRuns[nodeRunId].NodeId)];
            });
            if (id is not null && _nodeRuns.TryGetValue(nodeRunId, out var run)) run.TakenOver();
            return id;
        }
        finally
        {
            Unfollow();
        }
    }

    /// <summary>First those who are waited for, then the record: after a crash in between it is done again, and is the same reminder.</summary>
    private async Task RemindAsync(RunSignal signal)
    {
        var state = Journal.State;
        var bookmark = state.Bookmarks.GetValueOrDefault(signal.Subject!);
        if (bookmark is not null && state.Tokens.GetValueOrDefault(bookmark.NodeRunId) is { } token && state.Routes.Node(token.NodeId) is { } node
            && Services.Executors.Find(node.Kind) is IWaitingExecutor executor && state.NodeRuns[token.Id].Input is JsonObject input
            && await executor.RemindAsync(Context(token, node, input, 1, state, new NodeRun(token, this)), _stop.Token) is { Error: { } error })
            Services.Log.LogWarning("Nobody could be reminded of what run {Run} waits for: {Error}", RunId, error.Message);
        var nodeId = bookmark is null ? null : state.NodeRuns[bookmark.NodeRunId].NodeId;
        await Journal.AppendAsync(new NewEntry(new BookmarkReminded(signal.Subject!), bookmark?.NodeRunId, nodeId), signal.Id);
    }

    private async Task HoldAsync(RunSignal signal)
    {
        var pause = signal.Kind == RunSignalKind.Pause;
        var state = await Journal.AppendAsync(now => now.Paused == pause ? [] : [new NewEntry(pause ? new RunPaused() : new RunContinued())], signal.Id);
        if (pause) return;
        Interlocked.Exchange(ref _continued, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
        FollowAll(state);
    }

    private async Task TellAsync(RunSignal signal)
    {
        if (Journal.State.NodeRuns.GetValueOrDefault(signal.Subject!) is not { } told) return;
        var entry = new NewEntry(new MessageTold(AnswerText.Of(signal.Data)), told.NodeRunId, told.NodeId);
        var state = await Journal.AppendAsync(entry, signal.Id);
        if (_nodeRuns.TryGetValue(told.NodeRunId, out var run)) run.Hear(state.Messages[told.NodeRunId][^1]);
    }
}
