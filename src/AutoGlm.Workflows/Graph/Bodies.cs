using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;

namespace AutoGlm.Workflows.Graph;

/// <summary>The bodies of a document's loops and tries: what can be come to from the port at which a body begins.</summary>
public sealed class Bodies
{
    private readonly List<Body> _all = [];

    public Bodies(AgentDocument document, WorkflowGraph graph, NodeKindCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(catalog);
        foreach (var node in document.Nodes)
        {
            foreach (var port in catalog.Find(node.Kind)?.BodyPorts ?? [])
            {
                var first = graph.Outgoing(node.Id).Where(edge => edge.Port == port).Select(edge => edge.To).ToList();
                _all.Add(new Body(node.Id, port, first.SelectMany(graph.DownstreamOf).Concat(first).ToHashSet(StringComparer.Ordinal)));
            }
        }
    }

    public IReadOnlyList<Body> All => _all;

    /// <summary>Ids of the nodes in any body of a node.</summary>
    public IEnumerable<string> Of(string owner) => _all.Where(body => body.Owner == owner).SelectMany(body => body.Nodes);

    /// <summary>One body.</summary>
    /// <param name="Owner">The node it belongs to.</param>
    /// <param name="Port">The port at which it begins.</param>
    /// <param name="Nodes">Ids of its nodes, those of bodies within it among them.</param>
    public sealed record Body(string Owner, string Port, IReadOnlySet<string> Nodes);
}
