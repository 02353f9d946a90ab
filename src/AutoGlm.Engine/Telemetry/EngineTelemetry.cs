using System.Diagnostics;
using System.Diagnostics.Metrics;
using AutoGlm.Engine.Journal;
using AutoGlm.Engine.Runs;
using AutoGlm.Engine.Schedules;
using AutoGlm.Engine.State;
using AutoGlm.Tasks.Telemetry;

namespace AutoGlm.Engine.Telemetry;

/// <summary>What an engine tells of its work to whoever listens to <see cref="SourceName"/>; while nobody does, next to nothing is done for it.</summary>
public sealed class EngineTelemetry : IDisposable
{
    /// <summary>Name of the source of spans and of the meter.</summary>
    public const string SourceName = "AutoGlm.Engine";

    private readonly Counter<long> _started;
    private readonly Counter<long> _ended;
    private readonly Histogram<double> _duration;
    private readonly Histogram<double> _nodeDuration;
    private readonly Counter<long> _retries;
    private readonly Counter<long> _ticks;
    private readonly Histogram<double> _lateness;

    public EngineTelemetry()
    {
        _started = Meter.CreateCounter<long>("autoglm.runs.started", "{run}", "Runs that began.");
        _ended = Meter.CreateCounter<long>("autoglm.runs.ended", "{run}", "Runs that ended.");
        _duration = Durations.Of(Meter, "autoglm.run.duration", "Time from a run's beginning to its end, waits in it.");
        _nodeDuration = Durations.Of(Meter, "autoglm.node_run.duration", "Time from a node run's beginning to its end, retries and waits in it.");
        _retries = Meter.CreateCounter<long>("autoglm.node_run.retries", "{attempt}", "Attempts at a node that failed and were followed by another.");
        _ticks = Meter.CreateCounter<long>("autoglm.schedule.ticks", "{tick}", "Times of schedules, by what became of them.");
        _lateness = Durations.Of(Meter, "autoglm.schedule.lateness", "Time from when a schedule's run was due to when it began.");
    }

    internal ActivitySource Source { get; } = new(SourceName);

    internal Meter Meter { get; } = new(SourceName);

    /// <summary>Whether anybody wants to know of entries of the journal.</summary>
    internal bool ListensToEntries => Source.HasListeners() || _ended.Enabled || _duration.Enabled || _nodeDuration.Enabled || _retries.Enabled;

    public void Dispose()
    {
        Meter.Dispose();
        Source.Dispose();
    }

    /// <summary>Numbers that are looked up when they are asked for.</summary>
    internal void Watch(Func<int> active, Func<int> waiting)
    {
        Meter.CreateObservableUpDownCounter("autoglm.runs.active", active, "{run}", "Runs that this process is executing.");
        Meter.CreateObservableUpDownCounter("autoglm.runs.waiting", waiting, "{run}", "Runs that this process executed last and that wait, or are paused.");
    }

    /// <summary>
    /// Where a run's spans stand; null while nobody listens. Whether they are wanted is the sampler's to say, once for the
    /// whole run: it goes by the trace's id, so it says the same in every process.
    /// </summary>
    internal RunTrace? TraceOf(string runId, RunStarted? start)
    {
        if (!Source.HasListeners()) return null;
        var parent = TraceParents.Read(start?.TraceParent) ?? new ActivityContext(SpanIds.TraceOf(runId), default, ActivityTraceFlags.None);
        using var asked = Source.CreateActivity("run", ActivityKind.Internal, parent);
        return new RunTrace(runId, parent, asked?.ActivityTraceFlags ?? ActivityTraceFlags.None);
    }

    internal void RunBegan(string trigger) => _started.Add(1, new KeyValuePair<string, object?>(Tags.Trigger, trigger));

    internal void RunEnded(RunState state, RunTrace? trace)
    {
        var (outcome, trigger, endedAt) = (KebabNames.Of(state.Status), state.Start?.Trigger, state.EndedAt ?? state.StartedAt);
        var (byOutcome, byTrigger) = (new KeyValuePair<string, object?>(Tags.Outcome, outcome), new KeyValuePair<string, object?>(Tags.Trigger, trigger));
        _ended.Add(1, byOutcome, byTrigger);
        _duration.Record(Seconds(state.StartedAt, endedAt), byOutcome, byTrigger);
        if (trace is not { IsSampled: true }) return;
        using var span = Source.StartActivity($"run {state.Agent.Id}", ActivityKind.Internal, trace.Parent, startTime: state.StartedAt);
        if (span is null) return;
        SpanIds.Give(span, trace.Run.SpanId);
        span.SetTag(Tags.RunId, state.RunId).SetTag(Tags.AgentId, state.Agent.Id).SetTag(Tags.AgentVersion, state.Start?.AgentVersion)
            .SetTag(Tags.Trigger, trigger).SetTag(Tags.NodeRuns, state.NodeRuns.Count).SetTag(Tags.ErrorNode, state.Error?.Node);
        End(span, outcome, state.Status is RunStatus.Failed or RunStatus.Terminated or RunStatus.TimedOut, state.StartedAt, endedAt);
    }

    internal void NodeEnded(string kind, NodeRunView run) =>
        _nodeDuration.Record(
            Seconds(run.StartedAt, run.EndedAt ?? run.StartedAt),
            new KeyValuePair<string, object?>(Tags.NodeKind, kind), new KeyValuePair<string, object?>(Tags.Outcome, KebabNames.Of(run.Status)));

    internal void NodeRetried(string kind) => _retries.Add(1, new KeyValuePair<string, object?>(Tags.NodeKind, kind));

    /// <summary>A time of a schedule came to what it will be.</summary>
    internal void Ticked(ScheduleTick tick)
    {
        _ticks.Add(
            1, new KeyValuePair<string, object?>(Tags.Outcome, KebabNames.Of(tick.Outcome)),
            new KeyValuePair<string, object?>(Tags.Reason, tick.Reason is { } reason ? KebabNames.Of(reason) : "due"));
        if (tick is { Outcome: TickOutcome.Started, Reason: not TickReason.ByHand }) _lateness.Record(Seconds(tick.At, tick.ChangedAt));
    }

    /// <summary>Ends a span as something that is over; what is wrong with it is told by a word of ours, never by a message.</summary>
    internal static void End(Activity span, string outcome, bool failed, DateTimeOffset startedAt, DateTimeOffset endedAt)
    {
        span.SetTag(Tags.Outcome, outcome);
        if (failed) span.SetTag(Tags.ErrorType, outcome).SetStatus(ActivityStatusCode.Error, outcome);
        span.SetEndTime((endedAt < startedAt ? startedAt : endedAt).UtcDateTime);
    }

    /// <summary>Not negative, whatever was done to the clock.</summary>
    private static double Seconds(DateTimeOffset from, DateTimeOffset to) => Math.Max(0, (to - from).TotalSeconds);
}
