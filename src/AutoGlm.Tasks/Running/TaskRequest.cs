using System.Text.Json.Nodes;
using AutoGlm.Tasks.Correcting;
using AutoGlm.Tasks.Safety;

namespace AutoGlm.Tasks.Running;

/// <summary>A goal for the task runtime, with all values already filled in.</summary>
public sealed record TaskRequest
{
    /// <summary>What is wanted, in plain language, English or Chinese; may name secrets as <c>{{secret:name}}</c>.</summary>
    public required string Goal { get; init; }

    /// <summary>Named values beside the goal; the planner fills fields from them.</summary>
    public JsonObject Inputs { get; init; } = [];

    public IReadOnlyList<OutputSpec> Outputs { get; init; } = [];

    /// <summary>What must be true of the end, in plain language.</summary>
    public IReadOnlyList<string> Success { get; init; } = [];

    /// <summary>Surfaces the task works on; at least one, unless it uses tools only.</summary>
    public IReadOnlyList<SurfaceSpec> Surfaces { get; init; } = [];

    /// <summary>Names of tools the task may call.</summary>
    public IReadOnlyList<string> Tools { get; init; } = [];

    /// <summary>Kinds of effect the caller says yes to beforehand (pay, order, send, post, delete, …, or all).</summary>
    public IReadOnlyList<string> Allow { get; init; } = [];

    /// <summary>The agent's rules for outside changes; each decides alone for its kind, whatever <see cref="Allow"/> says.</summary>
    public IReadOnlyList<EffectRule> Rules { get; init; } = [];

    /// <summary>What the person wants kept on the way, one plain sentence each: for the planner, and no yes to anything.</summary>
    public IReadOnlyList<string> StandingRules { get; init; } = [];

    /// <summary>What a person corrected by pointing, oldest first: for the grounder, and no yes to anything.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>How long a person has to approve an outside change; after that it is refused.</summary>
    public TimeSpan ApprovalTimeout { get; init; } = TimeSpan.FromDays(1);

    /// <summary>Names of secrets that exist for this task; values are never here.</summary>
    public IReadOnlyList<string> Secrets { get; init; } = [];

    public int MaxSteps { get; init; } = 100;

    /// <summary>How often the task is begun at most: a failed attempt leaves a lesson, and the next starts with it from a clean state.</summary>
    public int Attempts { get; init; } = 2;

    /// <summary>Time all attempts together may use, waiting for a person not counted.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary><c>embedded</c>, or the name of a configured model.</summary>
    public string Planner { get; init; } = "embedded";
}
