using System.Diagnostics;

namespace AutoGlm.Engine.Telemetry;

/// <summary>Where a run's spans stand in its trace. The same in every process that executes the run.</summary>
/// <param name="runId">Which run.</param>
/// <param name="parent">What the run's span hangs on: the caller's span, or nothing but the trace.</param>
/// <param name="flags">Whether the sampler wants the run.</param>
internal sealed class RunTrace(string runId, ActivityContext parent, ActivityTraceFlags flags)
{
    public ActivityContext Parent => parent;

    /// <summary>The run's own span.</summary>
    public ActivityContext Run { get; } = new(parent.TraceId, SpanIds.Of(runId), flags);

    public bool IsSampled => flags.HasFlag(ActivityTraceFlags.Recorded);

    /// <summary>The span of a node run.</summary>
    public ActivityContext Of(string nodeRunId) => new(parent.TraceId, SpanIds.Of(runId, nodeRunId), flags);
}
