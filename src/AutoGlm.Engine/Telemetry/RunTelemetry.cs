using System.Diagnostics;
using AutoGlm.Engine.Execution;
using AutoGlm.Engine.Journal;
using AutoGlm.Engine.Nodes;
using AutoGlm.Engine.Regions;
using AutoGlm.Engine.Runs;
using AutoGlm.Engine.State;
using AutoGlm.Tasks.Telemetry;
using Microsoft.Extensions.Logging;

namespace AutoGlm.Engine.Telemetry;

/// <summary>
/// Tells what a run does from its journal, after each commit. A span is made when what it stands for has ended, with the
/// times of the journal, so that nothing is held while a run waits, and whichever process writes the end tells it, once.
/// </summary>
internal sealed class RunTelemetry(EngineServices services, string runId)
{
    /// <summary>When the attempts at work began, by node run.</summary>
    private Dictionary<string, DateTimeOffset>? _attempts;
    private RunTrace? _trace;

    private EngineTelemetry Telemetry => services.Telemetry;

    /// <summary>To be called by one at a time. Whoever listens may fail; the run goes on.</summary>
    public void Committed(IReadOnlyList<JournalEntry> entries, RunState state)
    {
        if (!Telemetry.ListensToEntries) return;
        try
        {
            var trace = Trace(state);
            foreach (var entry in entries) Tell(entry, state, trace);
        }
        catch (Exception error)
        {
            services.Log.LogWarning(error, "Telemetry of run {Run} could not be given", runId);
        }
    }

    /// <summary>
    /// Makes a node run the current activity of what is done for it, so that task steps and calls of services find their
    /// parent. Disposing ends that, and sends nothing: the node run's span is made when it ends. Null while nobody listens.
    /// </summary>
    public Activity? Enter(string nodeRunId, RunState state)
    {
        if (Trace(state) is not { } trace) return null;
        var node = trace.Of(nodeRunId);
        var ambient = new Activity("node").SetParentId(trace.Run.TraceId, trace.Run.SpanId, node.TraceFlags).Start();
        SpanIds.Give(ambient, node.SpanId);
        return ambient;
    }

    /// <summary>W3C <c>traceparent</c> of a node run, for what it calls; null while nobody listens.</summary>
    public string? TraceParentOf(string nodeRunId, RunState state) => Trace(state) is { } trace ? TraceParents.Of(trace.Of(nodeRunId)) : null;

    private RunTrace? Trace(RunState state) => Telemetry.Source.HasListeners() ? _trace ??= Telemetry.TraceOf(runId, state.Start) : null;

    private void Tell(JournalEntry entry, RunState state, RunTrace? trace)
    {
        switch (entry.Data)
        {
            case NodeStarted when trace is { IsSampled: true }:
                (_attempts ??= new(StringComparer.Ordinal))[entry.NodeRunId!] = entry.At;
                break;
            case NodeRetried retried:
                Telemetry.NodeRetried(KindOf(state, entry.NodeId!));
                if (trace is { IsSampled: true }) Tell(entry, retried, state, trace);
                break;
            case NodeEnded ended when state.NodeRuns.GetValueOrDefault(entry.NodeRunId!) is { } run:
                var kind = KindOf(state, run.NodeId);
                Telemetry.NodeEnded(kind, run);
                if (trace is { IsSampled: true }) Tell(ended, run, kind, trace);
                break;
            case RunEnded:
                Telemetry.RunEnded(state, trace);
                break;
        }
    }

    /// <summary>A node run that is over, under the run or under the node run whose body it is in.</summary>
    private void Tell(NodeEnded ended, NodeRunView run, string kind, RunTrace trace)
    {
        _attempts?.Remove(run.NodeRunId);
        var parent = run.Frame is { } around ? trace.Of(FrameIds.OwnerOf(around)) : trace.Run;
        using var span = Telemetry.Source.StartActivity($"{kind} {run.NodeId}", ActivityKind.Internal, parent, startTime: run.StartedAt);
        if (span is null) return;
        SpanIds.Give(span, trace.Of(run.NodeRunId).SpanId);
        span.SetTag(Tags.RunId, runId).SetTag(Tags.NodeId, run.NodeId).SetTag(Tags.NodeKind, kind).SetTag(Tags.NodeRunId, run.NodeRunId).SetTag(Tags.Attempt, run.Attempt);
        if (run.Frame is { } frame) span.SetTag(Tags.FramePort, FrameIds.PortOf(frame)).SetTag(Tags.FrameIndex, FrameIds.IndexOf(frame));
        if (ended.Task is not null) span.SetTag(Tags.Steps, run.Steps.Count);
        if (kind == AgentExecutor.KindName) span.SetTag(Tags.CalledRunId, AgentExecutor.CalledBy(ended));
        EngineTelemetry.End(span, KebabNames.Of(run.Status), IsBad(run.Status), run.StartedAt, run.EndedAt ?? run.StartedAt);
    }

    /// <summary>An attempt that another follows, under its node run.</summary>
    private void Tell(JournalEntry entry, NodeRetried retried, RunState state, RunTrace trace)
    {
        var (id, kind) = (entry.NodeRunId!, KindOf(state, entry.NodeId!));
        // A node that only computes has no beginning in the journal, and next to no duration.
        var begun = _attempts is not null && _attempts.Remove(id, out var known) ? known : entry.At;
        using var span = Telemetry.Source.StartActivity($"attempt {entry.NodeId}", ActivityKind.Internal, trace.Of(id), startTime: begun);
        if (span is null) return;
        span.SetTag(Tags.RunId, runId).SetTag(Tags.NodeId, entry.NodeId).SetTag(Tags.NodeKind, kind).SetTag(Tags.NodeRunId, id).SetTag(Tags.Attempt, retried.Attempt);
        EngineTelemetry.End(span, KebabNames.Of(retried.Status), IsBad(retried.Status), begun, entry.At);
    }

    private static bool IsBad(NodeRunStatus status) => status is NodeRunStatus.Failed or NodeRunStatus.Terminated or NodeRunStatus.TimedOut or NodeRunStatus.NeedsUser;

    /// <summary>One of the kinds there are: a document may say anything.</summary>
    private string KindOf(RunState state, string nodeId) =>
        state.Routes.Node(nodeId)?.Kind is { } kind && (services.Executors.Find(kind) is not null || RegionKinds.Find(kind) is not null) ? kind : "unknown";
}
