using System.Text.Json.Nodes;
using AutoGlm.Engine.Runs;

namespace AutoGlm.Hosting.Reports;

/// <summary>One execution of a node.</summary>
public sealed record NodeReport
{
    public required string Node { get; init; }

    public required string Kind { get; init; }

    /// <summary>running, waiting, succeeded, failed, terminated, timed-out, needs-user, cancelled or skipped.</summary>
    public required string Status { get; init; }

    /// <summary>1 unless it was retried or resumed.</summary>
    public int Attempt { get; init; }

    /// <summary>The port its token left by.</summary>
    public string? Port { get; init; }

    public JsonNode? Output { get; init; }

    public RunError? Error { get; init; }

    public double Seconds { get; init; }

    /// <summary>For a task that needs or needed a person.</summary>
    public QuestionReport? Question { get; init; }

    /// <summary>For a task.</summary>
    public IReadOnlyList<StepReport>? Steps { get; init; }

    internal static NodeReport From(NodeRunView node, RunSnapshot snapshot, DateTimeOffset now)
    {
        var kind = snapshot.Agent.Node(node.NodeId)?.Kind ?? "unknown";
        var waiting = snapshot.Bookmarks.FirstOrDefault(bookmark => bookmark.NodeRunId == node.NodeRunId)?.Question;
        return new NodeReport
        {
            Node = node.NodeId,
            Kind = kind,
            Status = OutcomeNames.Of(node.Status),
            Attempt = node.Attempt,
            Port = node.Port,
            Output = node.Output?.DeepClone(),
            Error = node.Error,
            Seconds = ReportJson.Seconds((node.EndedAt ?? now) - node.StartedAt),
            Question = QuestionReport.From(node.Task?.Question ?? waiting),
            Steps = kind == "task" ? [.. node.Steps.Select(StepReport.From)] : null,
        };
    }
}
