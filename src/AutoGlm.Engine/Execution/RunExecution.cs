using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using AutoGlm.Engine.Journal;
using AutoGlm.Engine.Nodes;
using AutoGlm.Engine.Regions;
using AutoGlm.Engine.Runs;
using AutoGlm.Engine.Secrets;
using AutoGlm.Engine.State;
using AutoGlm.Engine.Stores;
using AutoGlm.Engine.Telemetry;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Templates;
using Microsoft.Extensions.Logging;

namespace AutoGlm.Engine.Execution;

/// <summary>
/// A run being executed by this process, its owner. Each token is followed by a task of its own: execute the node,
/// journal the result, go on with what follows from it.
/// </summary>
[SuppressMessage("Reliability", "CA1001", Justification = "Without a timer there is nothing to dispose, and a late signal may still want to cancel.")]
internal sealed partial class RunExecution
{
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentDictionary<string, NodeRun> _nodeRuns = new();
    private readonly ConcurrentDictionary<long, TaskCompletionSource> _heard = new();
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _atWork = new();
    private readonly bool _secretInputs;
    /// <summary>Tokens that somebody follows, by id; also the lock on it.</summary>
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private TaskCompletionSource _continued = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _followed;
    private bool _begun;

    public RunExecution(EngineServices services, RunLease lease, RunState state, IReadOnlyList<RunSecret> secrets)
    {
        (Services, Secrets) = (services, secrets);
        Telemetry = new RunTelemetry(services, lease.RunId);
        Journal = new RunJournal(lease, state, services.Runs, services.Time, Committed);
        _secretInputs = state.Start is { } start && SecretInputs.Any(start.Inputs);
    }

    /// <summary>What was journaled, and how many tokens there had been before it.</summary>
    private sealed record Written(RunState State, int TokensBefore);

    /// <summary>The step was not begun, because the run is held.</summary>
    private static readonly Written Held = new(null!, 0);

    public EngineServices Services { get; }

    public RunJournal Journal { get; }

    public RunTelemetry Telemetry { get; }

    public IReadOnlyList<RunSecret> Secrets { get; }

    public string RunId => Journal.Lease.RunId;

    /// <summary>Done when no node of the run is executed here any more.</summary>
    public Task Idle => _idle.Task;

    /// <summary>Done when the run has been let go of as well.</summary>
    public Task Gone { get; set; } = Task.CompletedTask;

    /// <summary>Done when the state is another than when this was asked for.</summary>
    public Task Changed => Volatile.Read(ref _changed).Task;

    public bool IsStopping => _stop.IsCancellationRequested;

    public void Begin()
    {
        // Holds the count above zero until every first token is on its way.
        Interlocked.Increment(ref _followed);
        Volatile.Write(ref _begun, true);
        FollowAll(Journal.State);
        Unfollow();
    }

    /// <summary>Stops executing without a word in the journal: the process ends, or the run belongs to another.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await Idle;
    }

    /// <summary>Done when the run is not held, or not held any more.</summary>
    public async Task UnheldAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            // Asked for first: what is let go of in between is seen by the second look.
            var continued = Volatile.Read(ref _continued).Task;
            if (!Journal.State.Paused) return;
            await continued.WaitAsync(cancellationToken);
        }
    }

    private void FollowAll(RunState state)
    {
        foreach (var token in state.Tokens.Values.Where(IsFollowed).OrderBy(token => token.Id.Length).ThenBy(token => token.Id, StringComparer.Ordinal)) Follow(token);
    }

    /// <summary>Goes on with a token unless somebody does already, or the run is held or not begun yet: its beginning follows all.</summary>
    private void Follow(Token token)
    {
        if (!Volatile.Read(ref _begun) || !Take(token)) return;
        Interlocked.Increment(ref _followed);
        _ = Task.Run(() => FollowAsync(token));
    }

    /// <summary>Whether this caller is now the one who follows the token.</summary>
    private bool Take(Token token)
    {
        lock (_taken) return !Journal.State.Paused && _taken.Add(token.Id);
    }

    /// <summary>Whether a token whose step was held is to be taken anew, because the run goes on by now; else it is left.</summary>
    private bool StillMine(Token token)
    {
        lock (_taken)
        {
            if (!Journal.State.Paused && !_stop.IsCancellationRequested && Journal.State.Tokens.ContainsKey(token.Id)) return true;
            _taken.Remove(token.Id);
            return false;
        }
    }

    private void Leave(Token token)
    {
        lock (_taken) _taken.Remove(token.Id);
        // An answer that came before this has found the token taken.
        if (Journal.State.Answers.ContainsKey(token.Id)) Follow(token);
    }

    private async Task FollowAsync(Token first)
    {
        try
        {
            Token? token = first;
            while (token is not null)
            {
                var written = await StepAsync(token);
                if (written is null) Leave(token);
                if (written is null || (written == Held && !StillMine(token))) return;
                if (written != Held) token = Onward(token, written);
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

    /// <summary>What is followed after a token's step: the token itself where it is tried again, else the first of what comes of it; others are followed beside it.</summary>
    private Token? Onward(Token token, Written written)
    {
        Token? mine = null;
        if (written.State.NodeRuns.GetValueOrDefault(token.Id)?.RetryAt is not null) mine = token;
        else Leave(token);
        for (var number = written.TokensBefore + 1; number <= written.State.TokensMade; number++)
        {
            if (written.State.Tokens.GetValueOrDefault($"n{number}") is not { } next || !IsFollowed(next)) continue;
            if (mine is null && Take(next)) mine = next;
            else Follow(next);
        }
        return mine;
    }

    /// <summary>Whether the token's node is executed: a join only sees who comes.</summary>
    private bool IsFollowed(Token token) => !Journal.State.Routes.IsJoin(token.NodeId);

    /// <summary>Executes a token's node and journals the result; null when the token is not to be followed further, <see cref="Held"/> when it may not begin now.</summary>
    private async Task<Written?> StepAsync(Token token)
    {
        if (_stop.IsCancellationRequested) return null;
        var before = Journal.State;
        if (before.Paused) return Held;
        if (!before.Tokens.ContainsKey(token.Id)) return null;
        var node = before.Routes.Node(token.NodeId);
        if (node is not null && before.Start is { Given: { } given } begun && given.TryGetPropertyValue(node.Id, out var known) && !begun.StartNodes.Contains(node.Id))
            return await PassAsync(token, node, known as JsonObject ?? []);
        if (node is { Disabled: false } && RegionKinds.Find(node.Kind) is { } region) return await EnterAsync(token, node, region, before);
        if (before.NodeRuns.GetValueOrDefault(token.Id)?.RetryAt is { } due && due - Services.Time.GetUtcNow() is var left && left > TimeSpan.Zero && !await PausedAsync(token, left)) return null;
        var executor = node is null ? null : Services.Executors.Find(node.Kind);
        if (node is { Disabled: true } && RegionKinds.Find(node.Kind) is { } skipped)
            return await ConcludeAsync(token, NodeResult.Done([], skipped.PassPort) with { Status = NodeRunStatus.Skipped }, null, Services.Time.GetUtcNow());
        if (node is null || executor is null)
            return await ConcludeAsync(token, NodeResult.Failed(NodeErrors.Unknown(token, node)) with { Final = true }, null, Services.Time.GetUtcNow());
        if (node.Disabled)
            return await ConcludeAsync(token, NodeResult.Done([], executor.PassPort) with { Status = NodeRunStatus.Skipped }, null, Services.Time.GetUtcNow());
        if (executor is IWaitingExecutor waiting && before.NodeRuns.ContainsKey(token.Id)) return await GoOnAsync(token, node, waiting, before);
        // A trigger's settings were for whoever set it off.
        var (input, problem) = FillIn(before, token, node, executor.IsTrigger ? [] : node.Settings);
        if (executor is IWaitingExecutor beginning && input is not null) return await WaitAsync(token, node, beginning, input, before);
        return executor.ReachesOutside
            ? await ReachOutAsync(token, node, executor, input, problem)
            : await ComputeAsync(token, node, executor, input, problem, before);
    }

    /// <summary>Goes past a node whose output is known beforehand.</summary>
    private Task<Written?> PassAsync(Token token, WorkflowNode node, JsonObject output)
    {
        var port = RegionKinds.Find(node.Kind)?.PassPort ?? Services.Executors.Find(node.Kind)?.PassPort ?? NodePorts.Out;
        return ConcludeAsync(token, NodeResult.Done((JsonObject)output.DeepClone(), port) with { Status = NodeRunStatus.Skipped }, null, Services.Time.GetUtcNow());
    }

    /// <summary>Begins a node with a body; what is within it are tokens of their own.</summary>
    private async Task<Written?> EnterAsync(Token token, WorkflowNode node, IRegion region, RunState before)
    {
        if (before.NodeRuns.ContainsKey(token.Id)) return null;
        var settings = new JsonObject();
        foreach (var (name, value) in node.Settings) if (!region.Deferred.Contains(name)) settings[name] = value?.DeepClone();
        var (input, problem) = FillIn(before, token, node, settings);
        return input is null
            ? await ConcludeAsync(token, NodeResult.Failed(problem!), null, Services.Time.GetUtcNow())
            : await WriteAsync(state => RunDecisions.BeginRegion(state, token, input));
    }

    /// <summary>Begins a wait: from then on there is only its bookmark, and nothing of the node here.</summary>
    private async Task<Written?> WaitAsync(Token token, WorkflowNode node, IWaitingExecutor executor, JsonObject input, RunState before)
    {
        var now = Services.Time.GetUtcNow();
        var (wait, instead) = executor.Begin(Context(token, node, input, 1, before, new NodeRun(token, this)), now);
        if (wait is null) return await ConcludeAsync(token, instead!, input, now);
        await Journal.AppendAsync(state => !state.Tokens.ContainsKey(token.Id) ? [] :
        [
            new NewEntry(new NodeStarted { Input = input }, token.Id, token.NodeId),
            new NewEntry(new BookmarkCreated($"{token.Id}-wait", wait.WaitsFor, wait.Question, wait.Details), token.Id, token.NodeId),
        ]);
        Services.Timers.Hint(wait.Details.DueAt ?? wait.Details.RemindAt);
        return await ArmAsync(token, node, executor, Journal.State);
    }

    private async Task<Written?> ArmAsync(Token token, WorkflowNode node, IWaitingExecutor executor, RunState state)
    {
        if (state.NodeRuns.GetValueOrDefault(token.Id) is not { Input: JsonObject input }) return null;
        var instead = await executor.ArmAsync(Context(token, node, input, 1, state, new NodeRun(token, this)), _stop.Token);
        return instead is null ? null : await ConcludeAsync(token, instead, null, null);
    }

    /// <summary>Ends a wait that was answered; one that wasn't goes on.</summary>
    private async Task<Written?> GoOnAsync(Token token, WorkflowNode node, IWaitingExecutor executor, RunState before)
    {
        if (before.Answers.GetValueOrDefault(token.Id) is not { } answer) return await ArmAsync(token, node, executor, before);
        var input = before.NodeRuns[token.Id].Input as JsonObject ?? [];
        return await ConcludeAsync(token, executor.End(Context(token, node, input, 1, before, new NodeRun(token, this)), new WaitAnswer(answer.Answer, answer.TimedOut)), null, null);
    }

    private async Task<Written?> ComputeAsync(Token token, WorkflowNode node, INodeExecutor executor, JsonObject? input, RunError? problem, RunState state)
    {
        var startedAt = Services.Time.GetUtcNow();
        var attempt = (state.NodeRuns.GetValueOrDefault(token.Id)?.Attempt ?? 0) + 1;
        if (input is null) return await ConcludeAsync(token, NodeResult.Failed(problem!), null, startedAt, attempt);
        var result = await ExecuteAsync(executor, Context(token, node, input, attempt, state, new NodeRun(token, this)));
        return result is null ? null : await ConcludeAsync(token, result, executor.KeepsInput ? input : null, startedAt, attempt);
    }

    private async Task<Written?> ReachOutAsync(Token token, WorkflowNode node, INodeExecutor executor, JsonObject? input, RunError? problem)
    {
        var attempt = (Journal.State.NodeRuns.GetValueOrDefault(token.Id)?.Attempt ?? 0) + 1;
        var begun = false;
        var state = await Journal.AppendAsync(now =>
        {
            begun = !now.Paused && now.Tokens.ContainsKey(token.Id);
            return begun ? [new NewEntry(new NodeStarted { Attempt = attempt, Input = input }, token.Id, token.NodeId)] : [];
        });
        if (!state.Tokens.ContainsKey(token.Id)) return null;
        if (!begun) return Held;
        if (input is null) return await ConcludeAsync(token, NodeResult.Failed(problem!), null, null, attempt);
        if (attempt > Services.Options.MostAttempts + (node.Failure?.Retries ?? 0)) return await ConcludeAsync(token, NodeResult.Failed(NodeErrors.TooOften(node, attempt)), null, null, attempt);
        var run = _nodeRuns.GetOrAdd(token.Id, _ => new NodeRun(token, this));
        using var ambient = Telemetry.Enter(token.Id, state);
        try
        {
            var result = await ExecuteAsync(executor, Context(token, node, input, attempt, state, run));
            return result is null ? null : await ConcludeAsync(token, result, null, null, attempt);
        }
        finally
        {
            _nodeRuns.TryRemove(token.Id, out _);
        }
    }

    private async Task<NodeResult?> ExecuteAsync(INodeExecutor executor, NodeContext context)
    {
        using var broken = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        using var late = context.Node.Failure?.TimeoutSeconds is { } seconds ? new CancellationTokenSource(TimeSpan.FromSeconds(seconds), Services.Time) : new CancellationTokenSource();
        using var both = CancellationTokenSource.CreateLinkedTokenSource(broken.Token, late.Token);
        _atWork[context.NodeRunId] = broken;
        try
        {
            // Broken off before it was at work here.
            if (!Journal.State.Tokens.ContainsKey(context.NodeRunId)) return null;
            var result = await executor.ExecuteAsync(context, both.Token);
            // What was broken off by ourselves is not a result.
            if (result.Status != NodeRunStatus.Cancelled || !both.IsCancellationRequested) return result;
            return broken.IsCancellationRequested ? null : NodeErrors.TooLate(context.Node);
        }
        catch (OperationCanceledException) when (broken.IsCancellationRequested)
        {
            return null;
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested)
        {
            return NodeErrors.TooLate(context.Node);
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
            return NodeResult.Failed(RunError.Of(
                context.Node.Id, null, new($"The node failed unexpectedly: {error.Message}", $"节点意外失败：{error.Message}"), new("Run it again; the log has the details.", "请重新运行；详情见日志。")));
        }
        finally
        {
            _atWork.TryRemove(context.NodeRunId, out _);
        }
    }

    /// <summary>False when the token was broken off meanwhile.</summary>
    private async Task<bool> PausedAsync(Token token, TimeSpan time)
    {
        using var broken = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        _atWork[token.Id] = broken;
        try
        {
            await Task.Delay(time, Services.Time, broken.Token);
            return Journal.State.Tokens.ContainsKey(token.Id);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        finally
        {
            _atWork.TryRemove(token.Id, out _);
        }
    }

    private Task<Written?> ConcludeAsync(Token token, NodeResult result, JsonNode? input, DateTimeOffset? startedAt, int? attempt = null)
    {
        var node = Journal.State.Routes.Node(token.NodeId);
        // Where a failure is passed over, the token leaves as if the node had been passed over itself.
        if (result.Status is not (NodeRunStatus.Succeeded or NodeRunStatus.Skipped) && node is not null && Services.Executors.Find(node.Kind) is { } executor)
            result = result with { Port = result.Port ?? executor.PassPort };
        // What has no attempts (a wait, what surrounds a body) is not tried again: it would come to the same end at once.
        var retry = attempt is { } number ? Retries.Next(node?.Failure, result, number, Services.Time.GetUtcNow(), Services.Options.Chance) : null;
        return WriteAsync(state => retry is null ? RunDecisions.AfterNode(state, token, result, input, startedAt)
            : state.Tokens.ContainsKey(token.Id) ? [new NewEntry(retry, token.Id, token.NodeId)] : []);
    }

    /// <summary>Journals what was decided; null when the run is at its end.</summary>
    private async Task<Written?> WriteAsync(Func<RunState, IReadOnlyList<NewEntry>> decide)
    {
        var before = 0;
        var state = await Journal.AppendAsync(now =>
        {
            before = now.TokensMade;
            return decide(now);
        });
        if (!state.Status.IsFinal()) return new Written(state, before);
        await _stop.CancelAsync();
        return null;
    }

    private (JsonObject? Input, RunError? Problem) FillIn(RunState state, Token token, WorkflowNode node, JsonObject settings)
    {
        try
        {
            var inputs = state.Start?.Inputs ?? [];
            var written = _secretInputs ? SecretInputs.Point(settings, inputs) : settings;
            var scope = new FrameScope(state, token.Frame);
            var input = (JsonObject)TemplateResolver.Resolve(written, scope, node.Id, "settings")!;
            if (node.Kind == "task" && written?["goal"] is JsonValue goal && goal.TryGetValue(out string? text))
                input["goal"] = GoalText.Resolve(text, scope, node.Id);
            if (node.Kind == "task" && written?["rules"] is JsonArray rules)
                input["rules"] = new JsonArray([.. rules.Select((rule, at) => rule is JsonValue said && said.TryGetValue(out string? words) ? GoalText.Resolve(words, scope, node.Id, $"settings.rules[{at}]") : null)]);
            return (input, null);
        }
        catch (TemplateException error)
        {
            return (null, RunError.Of(node.Id, error.Field, error));
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
        Telemetry.Committed(entries, state);
        foreach (var entry in entries)
        {
            if (entry is { NodeRunId: { } id, Data: TokenTaken or NodeEnded { Status: NodeRunStatus.Cancelled } } && _atWork.TryGetValue(id, out var work)) BreakOff(work);
        }
        Interlocked.Exchange(ref _changed, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
    }

    private void Unfollow()
    {
        if (Interlocked.Decrement(ref _followed) == 0 && Volatile.Read(ref _begun)) _idle.TrySetResult();
    }

    private static void BreakOff(CancellationTokenSource work)
    {
        try
        {
            work.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It has come to its end meanwhile.
        }
    }
}
