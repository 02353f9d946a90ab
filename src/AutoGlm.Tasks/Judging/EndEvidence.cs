using System.Text.Json.Nodes;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Running;

namespace AutoGlm.Tasks.Judging;

/// <summary>All that a critic gets to see before a task may call itself done.</summary>
public sealed record EndEvidence(
    TaskRequest Request,
    Observation Now,
    IReadOnlyList<TaskStep> Steps,
    JsonObject Outputs,
    string? Answer)
{
    public IReadOnlyList<Effect> Effects { get; init; } = [];

    /// <summary>The screen before the last step that changed something; what stood there already proves nothing.</summary>
    public Observation? BeforeLastChange { get; init; }

    /// <summary>The person's local time.</summary>
    public DateTimeOffset Clock { get; init; }
}
