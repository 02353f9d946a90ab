using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Bench.Tasks;

/// <summary>Lets every address through; the pages are the bench's own.</summary>
internal sealed class OpenReach : IReachPolicy
{
    public string? Refuse(Uri address) => null;

    public bool AllowsPrivate(string host, int port) => true;
}
