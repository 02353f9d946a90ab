using System.Text.Json.Nodes;
using AutoGlm.Engine.Audit;
using AutoGlm.Engine.Execution;
using AutoGlm.Engine.Journal;
using AutoGlm.Engine.Nodes;
using AutoGlm.Engine.Runs;
using AutoGlm.Engine.Secrets;
using AutoGlm.Engine.State;
using AutoGlm.Engine.Stores;
using AutoGlm.Engine.Telemetry;
using AutoGlm.Tasks.Secrets;
using AutoGlm.Tasks.Surfaces;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Nodes;
using AutoGlm.Workflows.Validation;
using Microsoft.Extensions.Logging;

namespace AutoGlm.Engine;

/// <summary>
/// The engine: runs are journals in a store, each executed by the one process that holds its lease. Disposing it stops its
/// runs where they are and lets go of them, so that the next start goes on.
/// </summary>
public sealed class WorkflowEngine : IWorkflowEngine, IAsyncDisposable
{
    /// <summary>How long the owner of a run gets to heed a cancel request before the run is taken from it.</summary>
    private static readonly TimeSpan CancelPatience = TimeSpan.FromMilliseconds(800);

    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(5);

    private const int MostResumedAtOnce = 64;

    private readonly EngineServices _services;
    private readonly RunRegistry _registry = new();
    private readonly RunReader _reader;
    private readonly RunWatcher _watcher;
    private readonly OwnerLease _owner;
    private readonly SignalPump _pump;
    private readonly RunLauncher _launcher;
    private readonly TimerPump _timers;
    private readonly RunChecks _checks;
    private readonly Resumption _resumption;
    private int _stopped;

    internal WorkflowEngine(
        IRunStore runs,
        ILeaseStore leases,
        ISignalStore signals,
        IRunVault runVault,
        ISecretVault vault,
        IAuditLog audit,
        CurrentActor actors,
        NodeExecutors executors,
        NodeKindCatalog catalog,
        TimeProvider time,
        EngineOptions options,
        ChildRuns children,
        EngineTelemetry telemetry,
        RecurringFaults faults,
        ILogger<WorkflowEngine> log)
    {
        _services = new EngineServices(runs, leases, signals, runVault, vault, audit, actors, new OneTimeCodes(vault, time), executors, new LiveRuns(), time, options, telemetry, log) { Faults = faults };
        _checks = new RunChecks(catalog, executors);
        _reader = new RunReader(runs);
        _watcher = new RunWatcher(runs, _reader, _services.Live, options, time);
        _owner = new OwnerLease(_services, _registry);
        _pump = new SignalPump(_services, _registry, _owner);
        _launcher = new RunLauncher(_services, _registry, _reader, _owner, _pump, TellRelativesAsync);
        _resumption = new Resumption(_services, _checks, _reader, _launcher, _owner);
        children.Has = async (runId, token) => await runs.FindAsync(runId, token) is not null;
        children.Start = StartAsync;
        children.Resume = _resumption.ResumeCalledAsync;
        _timers = new TimerPump(_services, PassOnAsync);
        telemetry.Watch(() => _registry.Count, () => _launcher.Waiting);
    }

    /// <summary>Raised when a run without a living owner was given something to do.</summary>
    internal event Action? Abandoned;

    public async ValueTask<string> StartAsync(StartRun start, CancellationToken cancellationToken) => (await BeginAsync(start, cancellationToken)).RunId;

    public async ValueTask<RunHandle> LaunchAsync(StartRun start, CancellationToken cancellationToken)
    {
        var (runId, execution) = await BeginAsync(start, cancellationToken);
        return new RunHandle(runId, (until, token) => WaitAsync(runId, execution, until, token));
    }

    /// <summary>The execution is null for a run that was there already.</summary>
    private async ValueTask<(string RunId, RunExecution? Execution)> BeginAsync(StartRun start, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(start);
        ObjectDisposedException.ThrowIf(_stopped != 0, this);
        var found = _checks.Check(start.Agent);
        var bound = InputBinder.Bind(start.Agent, start.Inputs, _services.Options.HostValues());
        var obstacles = _checks.Obstacles(start);
        if (obstacles.Count + bound.Problems.Count > 0) throw new RunRefusedException([.. obstacles, .. bound.Problems]);
        var trigger = start.TriggerNode is null ? found.Triggers[0] : found.Triggers.FirstOrDefault(node => node.Id == start.TriggerNode)
            ?? throw Refused("trigger", new($"No run can begin at “{start.TriggerNode}”.", $"运行不能从“{start.TriggerNode}”开始。"), new($"Use one of {string.Join(", ", found.Triggers.Select(node => node.Id))}.", $"请使用其中之一：{string.Join("、", found.Triggers.Select(node => node.Id))}。"));
        foreach (var (field, node) in new[] { ("from", start.FromNode), ("until", start.UntilNode) }.Concat((start.Given ?? []).Select(given => ("given", (string?)given.Key))))
            if (node is not null && start.Agent.Node(node) is null) throw Refused(field, new($"The agent has no node “{node}”.", $"智能体没有节点“{node}”。"), new("Use the id of one of its nodes.", "请使用其中某个节点的标识。"));
        var secrets = SecretInputs.TakeOut(bound.Values);
        var runId = start.RunId ?? Guid.CreateVersion7(_services.Time.GetUtcNow()).ToString("N");
        var first = new JournalEntry(1, _services.Time.GetUtcNow(), null, null, new RunStarted
        {
            Trigger = start.Trigger,
            AgentVersion = start.Version,
            Inputs = bound.Values,
            Allow = start.Allow,
            EndWhenUserNeeded = start.EndWhenUserNeeded,
            Parent = start.Parent,
            TraceParent = TraceParents.Clean(start.TraceParent),
            TriggerData = start.TriggerData,
            Given = start.Given,
            Until = start.UntilNode,
            StartNodes = [start.FromNode ?? trigger.Id],
        });
        var run = new NewRun
        {
            RunId = runId,
            Owner = _owner.Id,
            Agent = start.Agent,
            Version = start.Version,
            Trigger = start.Trigger,
            Parent = start.Parent,
            ReplayOf = start.ReplayOf,
            Entries = [first],
            InputsJson = bound.Values.ToJsonString(JournalJson.Compact.Options),
            Secrets = [.. start.Secrets, .. secrets.Where(secret => start.Secrets.All(given => given.Name != secret.Name))],
        };
        _timers.Ensure();
        return (runId, await _launcher.CreateAsync(run, RunState.Before(runId, start.Agent, found.Routes), cancellationToken));
    }

    public ValueTask<string> ResumeFailedAsync(string runId, AgentDocument? agent, JsonObject? inputs, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_stopped != 0, this);
        _timers.Ensure();
        return _resumption.ResumeAsync(runId, agent, inputs, cancellationToken);
    }

    public async ValueTask<string> ReplayAsync(string runId, CancellationToken cancellationToken)
    {
        var (stored, entries) = await _reader.ReadAsync(runId, cancellationToken);
        var begun = (RunStarted)entries[0].Data;
        if (SecretInputs.Any(begun.Inputs))
            throw Refused("inputs", new("The run was given secrets, and those were deleted when it ended.", "运行时提供的机密在结束后已删除。"), new("Run the agent again with its secrets.", "请重新提供机密并再次运行智能体。"));
        return await StartAsync(
            new StartRun
            {
                Agent = stored.Agent,
                Version = stored.View.Version,
                Inputs = new JsonObject(begun.Inputs.Where(input => input.Value is not null).Select(input => KeyValuePair.Create(input.Key, input.Value?.DeepClone()))),
                Trigger = begun.Trigger,
                // A run that was begun in the middle is run from its trigger now.
                TriggerNode = begun.StartNodes.FirstOrDefault(id => _checks.Check(stored.Agent).Triggers.Any(trigger => trigger.Id == id)),
                TriggerData = begun.TriggerData,
                Allow = begun.Allow,
                EndWhenUserNeeded = begun.EndWhenUserNeeded,
                ReplayOf = runId,
            },
            cancellationToken);
    }

    public async ValueTask<JsonObject> RecordedAsync(string runId, string nodeId, string? nodeRunId, CancellationToken cancellationToken)
    {
        var (stored, entries) = await _reader.ReadAsync(runId, cancellationToken);
        return Recordings.Before(entries, stored.Agent, nodeId, nodeRunId);
    }

    public async ValueTask<RunSnapshot> WaitAsync(string runId, bool stopAtWaiting, CancellationToken cancellationToken)
    {
        while (true)
        {
            var changed = _registry.Find(runId)?.Changed;
            var run = await WaitAsync(runId, null, stopAtWaiting ? RunUntil.Waiting : RunUntil.Ended, cancellationToken);
            if (run.Run.Status != RunStatus.Waiting || run.Bookmarks.Any(mark => mark.Kind != "agent")) return run;
            // It waits for other runs alone: it goes on by itself, unless one of them waits for the outside.
            foreach (var child in run.Bookmarks.Select(mark => mark.Wait?.Key).OfType<string>())
            {
                // The wait is written before the called run is, so that one may not be there yet.
                if (await _services.Runs.FindAsync(child, cancellationToken) is null) break;
                if (!(await WaitAsync(child, stopAtWaiting, cancellationToken)).Run.Status.IsFinal()) return run;
            }

            await Task.WhenAny(changed ?? Task.Delay(Timeout.Infinite, cancellationToken), Task.Delay(_services.Options.SignalsEvery, _services.Time, cancellationToken));
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <param name="runId">Which run.</param>
    /// <param name="execution">As this process executes or executed it; null when that isn't known.</param>
    /// <param name="until">How far.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    private async ValueTask<RunSnapshot> WaitAsync(string runId, RunExecution? execution, RunUntil until, CancellationToken cancellationToken)
    {
        while (true)
        {
            execution ??= _registry.Find(runId);
            var changed = execution?.Changed;
            if (execution is not null && Enough(execution.Journal.State, until)) return SnapshotBuilder.Of(execution.Journal.State);
            if (execution is null && await StoredAsync(runId, until, cancellationToken) is { } stored) return stored;
            if (execution is not null) await Task.WhenAny(changed!, execution.Idle).WaitAsync(cancellationToken);
            if (changed is { IsCompleted: true }) continue;
            // Idle without a change: the run is no longer executed here, so its owner's progress is looked for in the store.
            execution = null;
            await Task.Delay(_services.Options.SignalsEvery, _services.Time, cancellationToken);
        }
    }

    /// <summary>A run that is not executed here, as it is stored; null when it hasn't come far enough.</summary>
    private async ValueTask<RunSnapshot?> StoredAsync(string runId, RunUntil until, CancellationToken cancellationToken)
    {
        var status = (await _reader.FindAsync(runId, cancellationToken)).View.Status;
        // Whether it has answered stands in its journal only.
        if (!Enough(status, until) && until != RunUntil.Answered) return null;
        var folded = await _reader.FoldAsync(runId, cancellationToken);
        return Enough(status, until) || folded.State.Response is not null ? folded.ToSnapshot() : null;
    }

    public async ValueTask<RunSnapshot> GetAsync(string runId, CancellationToken cancellationToken) =>
        _registry.Find(runId) is { } execution
            ? SnapshotBuilder.Of(execution.Journal.State)
            : (await _reader.FoldAsync(runId, cancellationToken)).ToSnapshot();

    public async ValueTask<RunSnapshot> GetAtAsync(string runId, long sequence, CancellationToken cancellationToken) =>
        (await _reader.FoldAsync(runId, sequence, cancellationToken)).ToSnapshot();

    public ValueTask<IReadOnlyList<RunView>> ListAsync(RunQuery query, CancellationToken cancellationToken) =>
        _services.Runs.ListAsync(query, cancellationToken);

    public ValueTask<IReadOnlyList<InboxItem>> InboxAsync(int take, CancellationToken cancellationToken) => _services.Runs.InboxAsync(take, cancellationToken);

    public async ValueTask CancelAsync(string runId, CancellationToken cancellationToken)
    {
        await _reader.FindAsync(runId, cancellationToken);
        if (await _services.Signals.CancelAsync(runId, cancellationToken) is not { } signal) return;
        if (_registry.Find(runId) is { } here)
        {
            if (await here.HearAsync(signal)) return;
            await here.Gone;
        }
        var since = _services.Time.GetTimestamp();
        while (true)
        {
            var force = _services.Time.GetElapsedTime(since) >= CancelPatience;
            if (await _launcher.TakeOverAsync(runId, force, cancellationToken) is { } taken) await EndAsync(taken, signal);
            if ((await _reader.FindAsync(runId, cancellationToken)).View.Status.IsFinal()) return;
            await Task.Delay(TimeSpan.FromMilliseconds(100), _services.Time, cancellationToken);
        }
    }

    public ValueTask PauseAsync(string runId, CancellationToken cancellationToken) => HoldAsync(runId, hold: true, cancellationToken);

    public ValueTask ContinueAsync(string runId, CancellationToken cancellationToken) => HoldAsync(runId, hold: false, cancellationToken);

    private async ValueTask HoldAsync(string runId, bool hold, CancellationToken cancellationToken)
    {
        await _reader.FindAsync(runId, cancellationToken);
        if (await _services.Signals.HoldAsync(runId, hold, cancellationToken) is not { } signal) return;
        await PassOnAsync(signal);
        foreach (var child in await _services.Runs.ListAsync(new RunQuery { ParentRunId = runId, Take = int.MaxValue }, cancellationToken))
            if (!child.Status.IsFinal()) await HoldAsync(child.RunId, hold, cancellationToken);
    }

    public async ValueTask<bool> AnswerAsync(string runId, string bookmarkId, JsonNode answer, CancellationToken cancellationToken)
    {
        if ((await GetAsync(runId, cancellationToken)).Bookmarks.FirstOrDefault(mark => mark.Id == bookmarkId) is { } bookmark)
            answer = Answers.Fitting(bookmark, answer);
        var signal = await _services.Signals.AnswerAsync(runId, bookmarkId, answer, _services.Time.GetUtcNow(), cancellationToken);
        if (signal is null) return false;
        await PassOnAsync(signal);
        return true;
    }

    public async ValueTask<int> PublishAsync(string name, JsonNode? data, CancellationToken cancellationToken)
    {
        var signals = await _services.Signals.PublishAsync(name, data, _services.Time.GetUtcNow(), cancellationToken);
        // Each resumption waits for its own commits: many at once share them.
        await Parallel.ForEachAsync(signals.GroupBy(signal => signal.RunId), new ParallelOptions { MaxDegreeOfParallelism = MostResumedAtOnce }, async (run, _) =>
        {
            foreach (var signal in run) await PassOnAsync(signal);
        });
        return signals.Count;
    }

    public async ValueTask TellAsync(string runId, string nodeRunId, string text, CancellationToken cancellationToken)
    {
        await _reader.FindAsync(runId, cancellationToken);
        if (await _services.Signals.TellAsync(runId, nodeRunId, text, cancellationToken) is { } signal) await PassOnAsync(signal);
    }

    public IAsyncEnumerable<RunEvent> WatchAsync(string runId, long afterSequence, CancellationToken cancellationToken) =>
        _watcher.WatchAsync(runId, afterSequence, cancellationToken);

    public ISurface? LiveSurface(string runId, string nodeRunId) => _services.Live.Surface(runId, nodeRunId);

    public IReadOnlyList<(string RunId, string NodeRunId)> LiveSurfaces() => _services.Live.Surfaces();

    public IHandSurface? SurfaceInHand(string runId, string nodeRunId) =>
        // Handed back is handed back, also before the task has noticed.
        _registry.Find(runId)?.IsTakenOver(nodeRunId) == true ? _services.Live.InHand(runId, nodeRunId) : null;

    public async ValueTask<string?> TakeOverAsync(string runId, string nodeRunId, CancellationToken cancellationToken)
    {
        var stored = await _reader.FindAsync(runId, cancellationToken);
        if (_services.Live.Surface(runId, nodeRunId) is not IHandSurface || _registry.Find(runId) is not { } here) return null;
        await _services.Audit.AppendAsync(new AuditNote(AuditDeeds.TakeoverBegun) { Agent = stored.View.AgentId, Run = runId, NodeRun = nodeRunId }, cancellationToken);
        return await here.TakeOverAsync(nodeRunId);
    }

    /// <summary>Goes on with runs that nobody executes any more; returns how many.</summary>
    public async ValueTask<int> RecoverAsync(CancellationToken cancellationToken)
    {
        _timers.Ensure();
        var resumed = 0;
        foreach (var runId in await _services.Leases.FindAbandonedAsync(_services.Time.GetUtcNow(), 64, cancellationToken))
        {
            if (_stopped != 0) break;
            if (await TryResumeAsync(runId, cancellationToken)) resumed++;
        }
        return resumed;
    }

    /// <summary>Stops executing and lets go of all runs, without ending them.</summary>
    public async ValueTask StopAsync()
    {
        if (Interlocked.Exchange(ref _stopped, 1) != 0) return;
        await _timers.DisposeAsync();
        await _pump.DisposeAsync();
        try
        {
            await Task.WhenAll(_registry.All.Select(execution => execution.StopAsync())).WaitAsync(StopPatience, _services.Time);
        }
        catch (TimeoutException)
        {
            _services.Log.LogWarning("{Count} runs did not stop in time; they are let go of all the same", _registry.All.Count);
        }
        await _owner.DisposeAsync();
    }

    public ValueTask DisposeAsync() => StopAsync();

    private static bool Enough(RunState state, RunUntil until) => Enough(state.Status, until) || (until == RunUntil.Answered && state.Response is not null);

    private static bool Enough(RunStatus status, RunUntil until) => status.IsFinal() || (until == RunUntil.Waiting && status is RunStatus.Waiting or RunStatus.Paused);

    /// <summary>One run that can't be resumed must not keep the others from it.</summary>
    private async ValueTask<bool> TryResumeAsync(string runId, CancellationToken cancellationToken)
    {
        try
        {
            return await _launcher.ResumeAsync(runId, cancellationToken) is not null;
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            _services.Faults.Met(_services.Log, error, null, $"Run {runId} could not be resumed");
            return false;
        }
    }

    /// <summary>A run has ended: whoever waits for it goes on, and what it started ends too.</summary>
    private async Task TellRelativesAsync(RunState ended)
    {
        try
        {
            if (ended.Start?.Parent is { } parent)
                foreach (var signal in await _services.Signals.PendingOfRunAsync(parent.RunId, CancellationToken.None)) await PassOnAsync(signal);
            if (ended.Agent.Nodes.Any(node => node.Kind == AgentExecutor.KindName))
                foreach (var signal in await _services.Signals.PendingOfChildrenAsync(ended.RunId, CancellationToken.None)) await PassOnAsync(signal);
        }
        catch (Exception error)
        {
            _services.Faults.Met(_services.Log, error, null, $"The end of run {ended.RunId} could not be passed on");
        }
    }

    private async ValueTask EndAsync(RunExecution taken, RunSignal signal)
    {
        try
        {
            await taken.HearAsync(signal);
        }
        catch
        {
            await _launcher.LetGoAsync(taken.Journal.Lease);
            throw;
        }
    }

    private static RunRefusedException Refused(string field, LocalText message, LocalText cure) => new([Problem.Error(null, field, message, cure)]);

    private async ValueTask PassOnAsync(RunSignal signal)
    {
        if (_registry.Find(signal.RunId) is { } here)
        {
            if (await here.HearAsync(signal)) return;
            await here.Gone;
        }
        if (_stopped == 0 && (_services.Options.RecoverExpiredRuns || _launcher.IsOurs(signal.RunId)) && await TryResumeAsync(signal.RunId, CancellationToken.None)) return;
        Abandoned?.Invoke();
    }
}
