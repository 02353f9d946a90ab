using AutoGlm.Studio.Texts;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;

namespace AutoGlm.Studio.Look;

/// <summary>What a node is called: its own name, else its kind's in the reader's language.</summary>
public static class NodeNames
{
    public static string NameOf(this NodeKindCatalog kinds, WorkflowNode node) =>
        !string.IsNullOrWhiteSpace(node.Name) ? node.Name
        : kinds.Find(node.Kind) is { } kind ? kind.Title.For(StudioLanguages.Current) : node.Kind;

    /// <summary>The name of the agent's node; the id where the agent has no such node any more.</summary>
    public static string NameOf(this NodeKindCatalog kinds, AgentDocument agent, string nodeId) =>
        agent.Node(nodeId) is { } node ? kinds.NameOf(node) : nodeId;
}
