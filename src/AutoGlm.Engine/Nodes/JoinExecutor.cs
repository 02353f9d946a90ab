using System.Text.Json.Nodes;
using AutoGlm.Engine.State;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Engine.Nodes;

/// <summary>Brings branches together again. It is never executed by itself: <see cref="Execution.Flow"/> sees who has come.</summary>
internal sealed class JoinExecutor : INodeExecutor
{
    public const string KindName = "join";

    /// <summary>Waits for every branch that can still come.</summary>
    public const string All = "all";

    /// <summary>Goes on with the first that comes and breaks the others off.</summary>
    public const string First = "first";

    public string Kind => KindName;

    public bool ReachesOutside => false;

    /// <summary>all, any or first; any goes on with the first that comes and lets the others run to their end.</summary>
    public static string ModeOf(WorkflowNode node) => NodeInput.Text(node.Settings, "mode") ?? All;

    /// <summary>What each branch that came brought, by the node it came from.</summary>
    public static JsonObject Output(RunState state, IReadOnlyList<Token> came)
    {
        var branches = new JsonObject();
        foreach (var token in came)
        {
            if (token.From is { } from && state.NodeRuns.GetValueOrDefault(from) is { } run) branches[run.NodeId] = run.Output?.DeepClone();
        }
        return new JsonObject { ["branches"] = branches, ["count"] = came.Count };
    }

    public ValueTask<NodeResult> ExecuteAsync(NodeContext context, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("A join is not executed by itself.");
}
