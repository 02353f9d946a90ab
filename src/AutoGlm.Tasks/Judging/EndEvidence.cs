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
    string? Answer);
