using AutoGlm.Workflows.Graph;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Engine;

/// <summary>Which of an agent's problems keep a run from being begun.</summary>
public static class StartObstacles
{
    /// <summary>
    /// The errors among them; for a run that begins at a node of its own, those of the agent as a whole and of the nodes
    /// it can come to: somebody who tries one node may be in the middle of drawing another.
    /// </summary>
    public static IReadOnlyList<Problem> Of(StartRun start, IEnumerable<Problem> problems, NodeKindCatalog kinds)
    {
        ArgumentNullException.ThrowIfNull(start);
        var errors = problems.Where(problem => problem.Severity == "error");
        if (start.FromNode is not { } from)
            return [.. errors];
        var graph = new WorkflowGraph(start.Agent);
        var reached = start.UntilNode == from
            ? new Bodies(start.Agent, graph, kinds).Of(from).Append(from).ToHashSet(StringComparer.Ordinal)
            : graph.DownstreamOf(from).Append(from).ToHashSet(StringComparer.Ordinal);
        return [.. errors.Where(problem => problem.Node is null || reached.Contains(problem.Node))];
    }
}
