using System.Text.Json.Nodes;
using AutoGlm.Engine.AdHoc;
using AutoGlm.Engine.Runs;
using AutoGlm.Tasks.Running;

namespace AutoGlm.Hosting.Reports;

/// <summary>The one object that <c>autoglm task --json</c> prints and <c>POST /api/tasks?wait=true</c> answers.</summary>
public sealed record TaskReport
{
    /// <summary>succeeded, failed, terminated, needs-user, timed-out or cancelled; running while it hasn't ended.</summary>
    public required string Outcome { get; init; }

    /// <summary>Text, where the goal was a question.</summary>
    public string? Answer { get; init; }

    public JsonObject Outputs { get; init; } = [];

    /// <summary>What was reached on the way.</summary>
    public IReadOnlyList<string> Progress { get; init; } = [];

    /// <summary>Why it didn't succeed.</summary>
    public string? Reason { get; init; }

    public QuestionReport? Question { get; init; }

    /// <summary>From the start to the end, waiting included.</summary>
    public double Seconds { get; init; }

    public IReadOnlyList<StepReport> Steps { get; init; } = [];

    /// <param name="snapshot">A run of an <see cref="AdHocAgent"/>.</param>
    /// <param name="now">What the time of a run is measured to that hasn't ended.</param>
    public static TaskReport From(RunSnapshot snapshot, DateTimeOffset now)
    {
        var run = snapshot.Run;
        var node = snapshot.Nodes.LastOrDefault(candidate => candidate.NodeId == AdHocAgent.TaskNodeId);
        var waiting = snapshot.Bookmarks.Count > 0 ? snapshot.Bookmarks[0].Question : null;
        return new TaskReport
        {
            Outcome = OutcomeOf(snapshot, node),
            Answer = node?.Task?.Answer,
            Outputs = Copy(node?.Task?.Outputs),
            Progress = node?.Task?.Progress ?? [],
            Reason = run.Status == RunStatus.Succeeded ? null : node?.Task?.Reason ?? node?.Error?.Message ?? run.Error?.Message ?? waiting?.Text,
            Question = QuestionReport.From(node?.Task?.Question ?? waiting),
            Seconds = ReportJson.Seconds((run.EndedAt ?? now) - run.StartedAt),
            Steps = [.. (node?.Steps ?? []).Select(StepReport.From)],
        };
    }

    private static string OutcomeOf(RunSnapshot snapshot, NodeRunView? node) => snapshot.Run.Status switch
    {
        RunStatus.Queued or RunStatus.Running => "running",
        RunStatus.Failed or RunStatus.Terminated or RunStatus.TimedOut when node?.Task is { Outcome: not TaskOutcome.Succeeded } task => OutcomeNames.Of(task.Outcome),
        _ => OutcomeNames.Of(snapshot),
    };

    private static JsonObject Copy(JsonObject? outputs) => outputs?.DeepClone().AsObject() ?? [];
}
