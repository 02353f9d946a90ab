using System.Runtime.CompilerServices;
using AutoGlm.Engine.Nodes;
using AutoGlm.Engine.State;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Engine.Execution;

/// <summary>Whether an agent may run; each document is looked at once.</summary>
internal sealed class RunChecks(NodeKindCatalog catalog, NodeExecutors executors)
{
    private readonly ConditionalWeakTable<AgentDocument, Checked> _checked = [];

    public Checked Check(AgentDocument agent) => _checked.GetValue(agent, Look);

    /// <summary>What keeps this run of it from being begun.</summary>
    public IReadOnlyList<Problem> Obstacles(StartRun start) => StartObstacles.Of(start, Check(start.Agent).Errors, catalog);

    private Checked Look(AgentDocument agent) => new(
        [.. AgentValidator.Validate(agent, catalog).Where(problem => problem.Severity == "error")],
        [.. agent.Nodes.Where(node => !node.Disabled && executors.Find(node.Kind)?.IsTrigger == true).OrderByDescending(node => node.Kind == ManualKind.Name)],
        new TokenRoutes(agent));

    /// <summary>What was found.</summary>
    /// <param name="Errors">What keeps it from running.</param>
    /// <param name="Triggers">Where runs may begin; first the one that people run it by.</param>
    /// <param name="Routes">Where tokens go.</param>
    internal sealed record Checked(IReadOnlyList<Problem> Errors, IReadOnlyList<WorkflowNode> Triggers, TokenRoutes Routes);
}
