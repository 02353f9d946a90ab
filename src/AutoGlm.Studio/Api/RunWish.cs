using System.Text.Json.Nodes;

namespace AutoGlm.Studio.Api;

/// <summary>How an agent is to be run.</summary>
public sealed record RunWish
{
    public JsonObject? Inputs { get; init; }

    /// <summary>A published version; absent or 0 runs the draft.</summary>
    public int? Version { get; init; }

    /// <summary>The trigger node to begin at; absent: the one that people run it by.</summary>
    public string? Trigger { get; init; }

    /// <summary>What that trigger puts out, as if it had been set off.</summary>
    public JsonObject? Data { get; init; }

    /// <summary>The node to begin at instead of a trigger.</summary>
    public string? From { get; init; }

    /// <summary>The last node to be executed; the same as <see cref="From"/> for that node alone.</summary>
    public string? Until { get; init; }

    /// <summary>Outputs by node id: these nodes are not executed, and references see this of them.</summary>
    public JsonObject? Given { get; init; }

    /// <summary>A run whose outputs before <see cref="From"/> are taken where <see cref="Given"/> has none.</summary>
    public string? Recorded { get; init; }

    /// <summary>Values of secrets by name, for this run only. Never logged.</summary>
    public IReadOnlyDictionary<string, string>? Secrets { get; init; }

    /// <summary>Kinds of effect said yes to beforehand.</summary>
    public IReadOnlyList<string>? Allow { get; init; }

    public override string ToString() => $"version {Version ?? 0}";
}
