using System.Text.Json.Nodes;
using AutoGlm.Engine;
using AutoGlm.Engine.Agents;
using AutoGlm.Engine.Runs;
using AutoGlm.Engine.Stores;
using AutoGlm.Hosting.Samples;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Studio.Starting;

/// <summary>
/// How far somebody has come with a first agent. Nothing is counted on the way: it is seen from the agents and runs of the data
/// folder. Who closes the guide doesn't see it again there.
/// </summary>
public sealed class FirstAgent(IAgentStore agents, IWorkflowEngine engine, ISettingsStore settings, TemplateCatalog templates, NodeKindCatalog kinds)
{
    private const string Setting = "first-agent";
    private const string Dismissed = "dismissed";
    private const int RunsLookedAt = 50;

    /// <summary>Of somebody who made this many agents nobody thinks that he needs a guide.</summary>
    private const int Enough = 4;

    public async ValueTask<FirstAgentProgress> LookAsync(CancellationToken cancellationToken)
    {
        if ((await settings.GetAsync(Setting, cancellationToken))?[Dismissed]?.GetValue<bool>() == true)
            return FirstAgentProgress.Hidden;
        var own = (await agents.ListAsync(cancellationToken)).Where(agent => !templates.IsSample(agent.Id)).ToList();
        if (own.Count >= Enough)
            return FirstAgentProgress.Hidden;
        var runs = await engine.ListAsync(new RunQuery { Take = RunsLookedAt }, cancellationToken);
        if (runs.Any(run => run.Status == RunStatus.Succeeded))
            return new FirstAgentProgress(FirstAgentProgress.Steps);
        if (runs.Count > 0)
            return new FirstAgentProgress(3);
        foreach (var agent in own)
        {
            if (await agents.GetDraftAsync(agent.Id, cancellationToken) is { Document: { Nodes.Count: > 0 } document } && AgentValidator.MayRun(AgentValidator.Validate(document, kinds)))
                return new FirstAgentProgress(2);
        }

        return new FirstAgentProgress(own.Count > 0 ? 1 : 0);
    }

    public ValueTask DismissAsync(CancellationToken cancellationToken) =>
        settings.SetAsync(Setting, new JsonObject { [Dismissed] = true }, cancellationToken);
}
