using System.Diagnostics;
using System.Diagnostics.Metrics;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Running;

namespace AutoGlm.Tasks.Telemetry;

/// <summary>
/// What tasks tell of their work to whoever listens to <see cref="SourceName"/>: kinds, counts, outcomes and times, never what
/// a goal, a screen, an instruction or a verdict says.
/// </summary>
public static class TaskTelemetry
{
    /// <summary>Name of the source of spans and of the meter.</summary>
    public const string SourceName = "AutoGlm.Tasks";

    /// <summary>A call of a tool, where others have the instruction's verb.</summary>
    internal const string ToolCall = "tool";

    /// <summary>The look whether a goal is reached that found it isn't.</summary>
    internal const string EndCheck = "check";

    /// <summary>The verb of what a person did by hand.</summary>
    internal const string TakeOver = QuestionKinds.TakeOver;

    private const string Outcome = "autoglm.outcome";
    private const string SurfaceKind = "autoglm.surface.kind";
    private const string StepKind = "autoglm.step.kind";

    private static readonly ActivitySource Source = new(SourceName);
    private static readonly Meter Meter = new(SourceName);
    private static readonly Histogram<double> Duration = Durations.Of(Meter, "autoglm.task.duration", "Working time of tasks, waiting for people not counted.");
    private static readonly Counter<long> Steps = Meter.CreateCounter<long>("autoglm.task.steps", "{step}", "Steps of tasks, by what was done and what came of it.");
    private static readonly Histogram<double> StepDuration = Durations.Of(Meter, "autoglm.task.step.duration", "Working time of a step, planning and waiting for people not counted.");
    private static readonly UpDownCounter<long> Open = Meter.CreateUpDownCounter<long>("autoglm.surfaces.open", "{surface}", "Surfaces that tasks hold open.");
    private static readonly (StepPhase Phase, string Tag)[] Phases = [.. Enum.GetValues<StepPhase>().Select(phase => (phase, $"autoglm.step.{KebabNames.Of(phase)}.duration"))];

    internal static void SurfaceOpened(string kind) => Open.Add(1, new KeyValuePair<string, object?>(SurfaceKind, kind));

    internal static void SurfaceClosed(string kind) => Open.Add(-1, new KeyValuePair<string, object?>(SurfaceKind, kind));

    internal static void TaskEnded(TaskResult result, string surface, string planner) =>
        Duration.Record(
            result.Elapsed.TotalSeconds,
            new KeyValuePair<string, object?>(Outcome, KebabNames.Of(result.Outcome)),
            new KeyValuePair<string, object?>(SurfaceKind, surface), new KeyValuePair<string, object?>("autoglm.planner", planner));

    /// <summary>A span that is made when the step is over, so that none is open while a person is waited for.</summary>
    internal static void StepDone(TaskStep step, string kind, string surface, DateTimeOffset from, DateTimeOffset to, ReadOnlySpan<double> seconds)
    {
        var outcome = KebabNames.Of(step.Verdict.Kind);
        var (byKind, byOutcome, bySurface) = (new KeyValuePair<string, object?>(StepKind, kind), new KeyValuePair<string, object?>(Outcome, outcome), new KeyValuePair<string, object?>(SurfaceKind, surface));
        Steps.Add(1, byKind, byOutcome, bySurface);
        StepDuration.Record(step.Milliseconds / 1000, byKind, byOutcome, bySurface);
        if (!Source.HasListeners()) return;
        using var span = Source.StartActivity($"step {kind}", ActivityKind.Internal, Activity.Current?.Context ?? default, startTime: from);
        if (span is null) return;
        span.SetTag(StepKind, kind).SetTag(Outcome, outcome).SetTag(SurfaceKind, surface).SetTag("autoglm.step.number", step.Number);
        if (step.Score is { } score) span.SetTag("autoglm.step.grounding.score", score);
        foreach (var (phase, tag) in Phases) span.SetTag(tag, seconds[(int)phase]);
        if (step.Verdict.Kind == VerdictKind.NotPerformed) span.SetTag("error.type", outcome).SetStatus(ActivityStatusCode.Error, outcome);
        span.SetEndTime((to < from ? from : to).UtcDateTime);
    }
}
