using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Tasks.Tools;

/// <summary>What a tool gets beside its arguments; found in the call's <c>Context</c> under this type.</summary>
public sealed record ToolCallContext
{
    /// <summary>The same for each try of one call: a service that knows such keys acts once.</summary>
    public required string IdempotencyKey { get; init; }

    /// <summary>Gives secrets at the moment of sending; their references stand in the arguments.</summary>
    public required ISecretSource Secrets { get; init; }

    /// <summary>Private hosts that may be called, as <c>host</c> or <c>host:port</c>.</summary>
    public IReadOnlyList<string> PrivateHosts { get; init; } = [];
}
