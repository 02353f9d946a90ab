using AutoGlm.Engine;
using AutoGlm.Engine.Agents;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Studio.Designing.Subflows;

/// <summary>Makes agents of parts of other agents, and the other way round, in the store and in the session that is open.</summary>
public sealed class SubflowDesk(IAgentStore store, AgentPublisher publisher, NodeKindCatalog kinds)
{
    /// <summary>What would be made of the nodes, to be looked at; check <see cref="SubflowExtractor.Refusal"/> first.</summary>
    public SubflowExtractor Extractor(AgentDocument agent, IReadOnlyCollection<string> nodes) => new(agent, kinds, nodes);

    /// <summary>
    /// Saves and publishes the new agent and calls it in the nodes' place; gives the call's id. Throws <see cref="RunRefusedException"/>,
    /// and nothing is changed, where the nodes have errors that an agent can't be published with.
    /// </summary>
    public async Task<string> ExtractAsync(DesignerSession session, IReadOnlyCollection<string> nodes, string name, CancellationToken cancellationToken)
    {
        var taken = (await store.ListAsync(cancellationToken)).Select(agent => agent.Id).ToHashSet(StringComparer.Ordinal);
        var id = AgentIds.Free(AgentIds.FromName(name), taken);
        var child = Extractor(session.Document, nodes).Extract(id, name, 1).Child;
        var problems = AgentValidator.Validate(child, kinds);
        if (!AgentValidator.MayRun(problems))
            throw new RunRefusedException(problems);
        await store.SaveDraftAsync(child, 0, cancellationToken);
        var version = await publisher.PublishAsync(id, null, cancellationToken);
        var call = "";
        session.Apply(agent =>
        {
            var extractor = Extractor(agent, nodes);
            if (extractor.Refusal() is not null)
                return agent;
            var extraction = extractor.Extract(id, name, version);
            call = extraction.Call;
            return extraction.Parent;
        });
        return call;
    }

    /// <summary>Puts the nodes of the called agent in place of the call; the refusal where that can't be done.</summary>
    public async Task<(SubflowRefusal? Refusal, IReadOnlyList<string> Nodes)> InlineAsync(DesignerSession session, string call, CancellationToken cancellationToken)
    {
        if (session.Document.Node(call) is not { Kind: "agent" } node || await CalledAsync(node, cancellationToken) is not { } child)
            return (new SubflowRefusal("missing", [call]), []);
        if (new SubflowInliner(session.Document, node, child).Refusal() is { } refusal)
            return (refusal, []);
        IReadOnlyList<string> ids = [];
        session.Apply(agent =>
        {
            if (agent.Node(call) is not { } now)
                return agent;
            var inlined = new SubflowInliner(agent, now, child).Inline();
            ids = inlined.Ids;
            return inlined.Agent;
        });
        return (null, ids);
    }

    /// <summary>The version that the call is pinned to, or the newest.</summary>
    private async Task<AgentDocument?> CalledAsync(WorkflowNode call, CancellationToken cancellationToken)
    {
        var id = call.Settings["agent"]?.ToString() ?? "";
        if (int.TryParse(call.Settings["version"]?.ToString(), out var version))
            return await store.GetVersionAsync(id, version, cancellationToken);
        var versions = await store.ListVersionsAsync(id, cancellationToken);
        return versions.Count == 0 ? null : versions[^1].Document;
    }
}
