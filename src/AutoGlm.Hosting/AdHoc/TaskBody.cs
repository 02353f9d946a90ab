using System.Text.Json.Nodes;
using AutoGlm.Tasks.Running;

namespace AutoGlm.Hosting.AdHoc;

/// <summary>A goal to pursue without drawing an agent: the body of <c>POST /api/tasks</c> and the options of <c>autoglm task</c>.</summary>
public sealed record TaskBody
{
    /// <summary>web, phone or pc.</summary>
    public string Surface { get; init; } = "web";

    public string? Device { get; init; }

    /// <summary>
    /// Name of a kept log-in state to begin with; it is made where there is none yet. <c>attached</c> is the person's own
    /// browser, in the tab that <see cref="Device"/> names or a new one. Null is a clean surface.
    /// </summary>
    public string? Profile { get; init; }

    /// <summary>Address or app to begin with.</summary>
    public string? Start { get; init; }

    /// <summary>Plain language; may refer to inputs as <c>{{input.x}}</c> and to secrets as <c>{{secret:x}}</c>.</summary>
    public string Goal { get; init; } = "";

    /// <summary>Those named like a secret are treated as secrets.</summary>
    public JsonObject Inputs { get; init; } = [];

    /// <summary>Values by name, for this run only, bound to the start site. Never logged.</summary>
    public IReadOnlyDictionary<string, string> Secrets { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<OutputSpec> Outputs { get; init; } = [];

    /// <summary>Kinds of effect said yes to beforehand.</summary>
    public IReadOnlyList<string> Allow { get; init; } = [];

    /// <summary>1 to 10000; null leaves the default.</summary>
    public int? MaxSteps { get; init; }

    /// <summary>1 to 86400; null leaves the default.</summary>
    public int? TimeoutSeconds { get; init; }

    /// <summary>embedded, or the name of a configured model.</summary>
    public string Planner { get; init; } = "embedded";

    public override string ToString() => $"{Goal} ({Surface}: {Start})";
}
