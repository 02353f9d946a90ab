using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using AutoGlm.Engine.Journal;
using AutoGlm.Engine.Nodes;
using AutoGlm.Engine.Runs;
using AutoGlm.Engine.Secrets;
using AutoGlm.Engine.State;
using AutoGlm.Engine.Stores;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Templates;
using Microsoft.Extensions.Logging;

namespace AutoGlm.Engine.Execution;

/// <summary>
/// A run being executed by this process, its owner. Each token is followed by a task of its own: execute the node,
/// journal the result, go on with what follows from it.
/// </summary>
[SuppressMessage("Reliability", "CA1001", Justification = "Without a timer there is nothing to dispose, and a late signal may still want to cancel.")]
internal sealed class RunExecution
{
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentDictionary<string, NodeRun> _nodeRuns = new();
    private readonly ConcurrentDictionary<long, bool> _heard = new();
    private readonly bool _secretInputs;
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _followed;

    public RunExecution(EngineServices services, RunLease lease, RunState state, IReadOnlyList<RunSecret> secrets)
    {
        (Services, Secrets) = (services, secrets);
        Journal = new RunJournal(lease, state, services.Runs, services.Time, Committed);
        _secretInputs = state.Start is { } start && SecretInputs.Any(start.Inputs);
    }

    public EngineServices Services { get; }

    public RunJournal Journal { get; }

    public IReadOnlyList<RunSecret> Secrets { get; }

    public string RunId => Journal.Lease.RunId;

    /// <summary>Done when no node of the run is executed here any more.</summary>
    public Task Idle => _idle.Task;

    /// <summary>Done when the state is another than when this was asked for.</summary>
    public Task Changed => Volatile.Read(ref _changed).Task;

    public bool IsStopping => _stop.IsCancellationRequested;

    public void Begin()
    {
        // Holds the count above zero until every first token is on its way.
        Interlocked.Increment(ref _followed);
        foreach (var token in Journal.State.Tokens.Values.OrderBy(token => token.Id.Length).ThenBy(token => token.Id, StringComparer.Ordinal)) Follow(token);
        Unfollow();
    }

    /// <summary>Stops executing without a word in the journal: the process ends, or the run belongs to another.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await Idle;
    }

    public async Task HearAsync(RunSignal signal)
    {
        if (!_heard.TryAdd(signal.Id, true)) return;
        try
        {
            await (signal.Kind switch
            {
                RunSignalKind.Cancel => CancelAsync(signal),
                RunSignalKind.Answer => AnswerAsync(signal),
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
        var state = await Journal.AppendAsync(new NewEntry(new BookmarkAnswered(bookmark.Id, signal.Data), bookmark.NodeRunId, nodeId), signal.Id);
        if (_nodeRuns.TryGetValue(bookmark.NodeRunId, out var run)) run.Answer(bookmark.Id, state.Messages[bookmark.NodeRunId][^1]);
    }

    private async Task TellAsync(RunSignal signal)
    {
        if (Journal.State.NodeRuns.GetValueOrDefault(signal.Subject!) is not { } told) return;
        var entry = new NewEntry(new MessageTold(AnswerText.Of(signal.Data)), told.NodeRunId, told.NodeId);
        var state = await Journal.AppendAsync(entry, signal.Id);
        if (_nodeRuns.TryGetValue(told.NodeRunId, out var run)) run.Hear(state.Messages[told.NodeRunId][^1]);
    }

    private void Follow(Token token)
    {
        Interlocked.Increment(ref _followed);
        _ = Task.Run(() => FollowAsync(token));
    }

    private async Task FollowAsync(Token first)
    {
        try
        {
            Token? token = first;
            while (token is not null && await StepAsync(token) is { } state)
            {
                var ended = token.Id;
                token = null;
                foreach (var next in state.Tokens.Values.Where(next => next.From == ended))
                {
                    if (token is null) token = next;
                    else Follow(next);
                }
            }
        }
        catch (LeaseLostException)
        {
            await _stop.CancelAsync();
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
        }
        catch (Exception error)
        {
            // The store can't be written: this process can't go on with the run; it is resumed from its journal later.
            Services.Log.LogError(error, "Run {Run} can't be continued here", RunId);
            await _stop.CancelAsync();
        }
        finally
        {
            Unfollow();
        }
    }

    /// <summary>Executes a token's node and journals the result; null when the token is not to be followed further.</summary>
    private async Task<RunState?> StepAsync(Token token)
    {
        if (_stop.IsCancellationRequested) return null;
        var before = Journal.State;
        var node = before.Routes.Node(token.NodeId);
        var executor = node is null ? null : Services.Executors.Find(node.Kind);
        if (node is null || executor is null)
            return await ConcludeAsync(token, NodeResult.Failed(Unknown(token, node)), null, Services.Time.GetUtcNow());
        if (node.Disabled)
            return await ConcludeAsync(token, NodeResult.Done([], executor.PassPort) with { Status = NodeRunStatus.Skipped }, null, Services.Time.GetUtcNow());
        var (input, problem) = FillIn(before, node);
        return executor.ReachesOutside
            ? await ReachOutAsync(token, node, executor, input, problem)
            : await ComputeAsync(token, node, executor, input, problem, before);
    }

    private async Task<RunState?> ComputeAsync(Token token, WorkflowNode node, INodeExecutor executor, JsonObject? input, RunError? problem, RunState state)
    {
        var startedAt = Services.Time.GetUtcNow();
        if (input is null) return await ConcludeAsync(token, NodeResult.Failed(problem!), null, startedAt);
        var result = await ExecuteAsync(executor, Context(token, node, input, 1, state, new NodeRun(token, this)));
        return result is null ? null : await ConcludeAsync(token, result, executor.KeepsInput ? input : null, startedAt);
    }

    private async Task<RunState?> ReachOutAsync(Token token, WorkflowNode node, INodeExecutor executor, JsonObject? input, RunError? problem)
    {
        var attempt = (Journal.State.NodeRuns.GetValueOrDefault(token.Id)?.Attempt ?? 0) + 1;
        var state = await Journal.AppendAsync(new NewEntry(new NodeStarted { Attempt = attempt, Input = input }, token.Id, token.NodeId));
        if (input is null) return await ConcludeAsync(token, NodeResult.Failed(problem!), null, null);
        if (attempt > Services.Options.MostAttempts) return await ConcludeAsync(token, NodeResult.Failed(TooOften(node, attempt)), null, null);
        var run = _nodeRuns.GetOrAdd(token.Id, _ => new NodeRun(token, this));
        try
        {
            var result = await ExecuteAsync(executor, Context(token, node, input, attempt, state, run));
            return result is null ? null : await ConcludeAsync(token, result, null, null);
        }
        finally
        {
            _nodeRuns.TryRemove(token.Id, out _);
        }
    }

    private async Task<NodeResult?> ExecuteAsync(INodeExecutor executor, NodeContext context)
    {
        try
        {
            var result = await executor.ExecuteAsync(context, _stop.Token);
            // What was broken off by our own stop is not a result.
            return _stop.IsCancellationRequested && result.Status == NodeRunStatus.Cancelled ? null : result;
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            return null;
        }
        catch (LeaseLostException)
        {
            throw;
        }
        catch (StoreException)
        {
            throw;
        }
        catch (Exception error)
        {
            Services.Log.LogError(error, "Node {Node} of run {Run} failed unexpectedly", context.Node.Id, RunId);
            return NodeResult.Failed(new RunError(
                context.Node.Id, null, $"The node failed unexpectedly: {error.Message}", "Run it again; the log has the details."));
        }
    }

    private async Task<RunState?> ConcludeAsync(Token token, NodeResult result, JsonNode? input, DateTimeOffset? startedAt)
    {
        var state = await Journal.AppendAsync(now => RunDecisions.AfterNode(now, token, result, input, startedAt));
        if (!state.Status.IsFinal()) return state;
        await _stop.CancelAsync();
        return null;
    }

    private (JsonObject? Input, RunError? Problem) FillIn(RunState state, WorkflowNode node)
    {
        try
        {
            var inputs = state.Start?.Inputs ?? [];
            var written = _secretInputs ? SecretInputs.Point(node.Settings, inputs) : node.Settings;
            return ((JsonObject)TemplateResolver.Resolve(written, new TemplateScope(inputs, state.Values), node.Id, "settings")!, null);
        }
        catch (TemplateException error)
        {
            return (null, new RunError(node.Id, error.Field, error.Message, error.Cure));
        }
    }

    private static NodeContext Context(Token token, WorkflowNode node, JsonObject input, int attempt, RunState state, NodeRun run) => new()
    {
        Node = node,
        NodeRunId = token.Id,
        Attempt = attempt,
        Input = input,
        State = state,
        Run = run,
    };

    private void Committed(IReadOnlyList<JournalEntry> entries, RunState state)
    {
        Services.Live.Publish(RunId, entries);
        Interlocked.Exchange(ref _changed, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
    }

    private void Unfollow()
    {
        if (Interlocked.Decrement(ref _followed) == 0) _idle.TrySetResult();
    }

    private static RunError Unknown(Token token, WorkflowNode? node) => node is null
        ? new RunError(token.NodeId, null, $"There is no node “{token.NodeId}” in this agent.", "Draw the edge to another node.")
        : new RunError(node.Id, "kind", $"Nodes of kind “{node.Kind}” can't be executed here.", "Update the product, or use another kind of node.");

    private static RunError TooOften(WorkflowNode node, int attempt) => new(
        node.Id, null,
        $"The node was interrupted {attempt - 1} times without an end.",
        "See in the log what ends the process while it is executed, then run the agent again.");
}
