using System.Text.Json.Nodes;
using AutoGlm.Engine.Runs;

namespace AutoGlm.Hosting.Reports;

/// <summary>The one object that <c>autoglm run --json</c> prints.</summary>
public sealed record RunReport
{
    public required string RunId { get; init; }

    /// <summary>The agent's id.</summary>
    public required string Agent { get; init; }

    /// <summary>0 for a draft or a file.</summary>
    public required int Version { get; init; }

    /// <summary>succeeded, failed, terminated, needs-user, timed-out or cancelled; queued or running while it hasn't ended.</summary>
    public required string Status { get; init; }

    public JsonObject Outputs { get; init; } = [];

    public RunError? Error { get; init; }

    /// <summary>From the start to the end, waiting included.</summary>
    public double Seconds { get; init; }

    public IReadOnlyList<NodeReport> Nodes { get; init; } = [];

    /// <param name="snapshot">The run.</param>
    /// <param name="now">What the time of a run is measured to that hasn't ended.</param>
    public static RunReport From(RunSnapshot snapshot, DateTimeOffset now)
    {
        var run = snapshot.Run;
        return new RunReport
        {
            RunId = run.RunId,
            Agent = run.AgentId,
            Version = run.Version,
            Status = OutcomeNames.Of(snapshot),
            Outputs = run.Outputs?.DeepClone().AsObject() ?? [],
            Error = run.Error,
            Seconds = ReportJson.Seconds((run.EndedAt ?? now) - run.StartedAt),
            Nodes = [.. snapshot.Nodes.Select(node => NodeReport.From(node, snapshot, now))],
        };
    }
}
