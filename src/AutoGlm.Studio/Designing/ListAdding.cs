using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;

namespace AutoGlm.Studio.Designing;

/// <summary>Adds nodes where nothing is drawn: behind the one that is selected, or at the end.</summary>
public static class ListAdding
{
    private const double Beside = 340;

    /// <summary>What would be done on the canvas: the new node at the first port that leads nowhere, to the right.</summary>
    public static CanvasOp After(AgentDocument agent, NodeKindCatalog kinds, string kind, string? selected)
    {
        var from = agent.Node(selected ?? "");
        var port = from is null ? null : kinds.Find(from.Kind)?.PortsOf(from)
            .FirstOrDefault(port => agent.Edges.All(edge => edge.From != from.Id || edge.Port != port.Name))?.Name;
        var places = agent.Layout.Values.DefaultIfEmpty(new NodePosition(-Beside, 0)).ToList();
        var at = from is not null && agent.Layout.TryGetValue(from.Id, out var place) ? place : new NodePosition(places.Max(one => one.X), places[0].Y);
        return new CanvasOp { Type = "add", Kind = kind, From = port is null ? null : from!.Id, Port = port, X = at.X + Beside, Y = at.Y };
    }
}
