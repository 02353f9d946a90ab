using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Tasks.EndToEnd.Tests;

/// <summary>Lets every address through.</summary>
public sealed class OpenReach : IReachPolicy
{
    public string? Refuse(Uri address) => null;

    public bool AllowsPrivate(string host, int port) => true;
}
