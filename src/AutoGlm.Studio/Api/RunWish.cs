using System.Text.Json.Nodes;

namespace AutoGlm.Studio.Api;

/// <summary>How an agent is to be run.</summary>
public sealed record RunWish
{
    public JsonObject? Inputs { get; init; }

    /// <summary>A published version; absent or 0 runs the draft.</summary>
    public int? Version { get; init; }

    /// <summary>Values of secrets by name, for this run only. Never logged.</summary>
    public IReadOnlyDictionary<string, string>? Secrets { get; init; }

    /// <summary>Kinds of effect said yes to beforehand.</summary>
    public IReadOnlyList<string>? Allow { get; init; }

    public override string ToString() => $"version {Version ?? 0}";
}
