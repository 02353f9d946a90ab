using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Evaluation.Running;

/// <summary>Keeps a task on the practice site.</summary>
internal sealed class SiteReach(Uri origin) : IReachPolicy
{
    public string? Refuse(Uri address) =>
        address.Scheme is not ("http" or "https") || address.Authority == origin.Authority ? null : $"“{address.Authority}” is not part of this practice.";

    /// <summary>Practice sites are on loopback, and stay by themselves.</summary>
    public bool AllowsPrivate(string host, int port) => host == origin.IdnHost && port == origin.Port;
}
