using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Connectors.Api.Http;

/// <summary>What stands beside a call's arguments: who may do what.</summary>
public sealed record HttpToolContext
{
    /// <summary>May call public hosts, without secrets.</summary>
    public static readonly HttpToolContext Public = new();

    /// <summary>The same for every try of one piece of work; sent as <c>Idempotency-Key</c>, and lets a POST be retried.</summary>
    public string? IdempotencyKey { get; init; }

    public ISecretSource? Secrets { get; init; }

    /// <summary>Private hosts that may be called, as <c>host</c> or <c>host:port</c>.</summary>
    public IReadOnlyList<string> AllowedPrivateHosts { get; init; } = [];
}
