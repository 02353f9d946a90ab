using AutoGlm.Engine.Triggers;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Engine.Agents;

/// <summary>Makes a draft the version that callers, schedules and other agents use from now on.</summary>
public sealed class AgentPublisher(IAgentStore agents, NodeKindCatalog kinds, ActiveTriggers triggers)
{
    /// <summary>
    /// Returns the new version's number. Throws <see cref="RunRefusedException"/> with every error of the draft, and where
    /// another published agent is called at the same path; <see cref="AgentNotFoundException"/> where there is no draft.
    /// </summary>
    /// <param name="agentId">Whose draft.</param>
    /// <param name="note">What is new in it; null for nothing said.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async ValueTask<int> PublishAsync(string agentId, string? note, CancellationToken cancellationToken)
    {
        var draft = await agents.GetDraftAsync(agentId, cancellationToken) ?? throw new AgentNotFoundException(agentId);
        var errors = AgentValidator.Validate(draft.Document, kinds).Where(problem => problem.Severity == "error").ToList();
        var others = (await triggers.LookAsync(cancellationToken)).Where(trigger => trigger.Agent.Id != agentId && trigger.Node.Kind == WebhookKind.Name).ToLookup(trigger => WebhookKind.AddressOf(trigger.Node));
        foreach (var node in draft.Document.Nodes.Where(node => node is { Kind: WebhookKind.Name, Disabled: false }))
            if (WebhookKind.AddressOf(node) is { } address && others[address].FirstOrDefault() is { } other)
                errors.Add(Problem.Error(node.Id, "settings.path", new($"The agent “{other.Agent.Name}” ({other.Agent.Id}) is called at this path already.", $"智能体“{other.Agent.Name}”（{other.Agent.Id}）已使用此路径。"), new("Choose another path.", "请换一个路径。")));
        if (errors.Count > 0) throw new RunRefusedException(errors);
        var version = await agents.PublishAsync(agentId, note, cancellationToken);
        await triggers.LookAsync(cancellationToken);
        return version;
    }
}
