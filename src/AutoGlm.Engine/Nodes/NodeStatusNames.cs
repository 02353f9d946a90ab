using AutoGlm.Engine.Runs;

namespace AutoGlm.Engine.Nodes;

/// <summary>Statuses as documents and outputs write them.</summary>
internal static class NodeStatusNames
{
    public static string Of(NodeRunStatus status) => status switch
    {
        NodeRunStatus.NeedsUser => "needs-user",
        NodeRunStatus.TimedOut => "timed-out",
        _ => status.ToString().ToLowerInvariant(),
    };
}
