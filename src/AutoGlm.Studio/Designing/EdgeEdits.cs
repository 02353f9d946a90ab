using AutoGlm.Workflows.Documents;

namespace AutoGlm.Studio.Designing;

/// <summary>What a person can do to an edge besides leading it elsewhere. Each returns a new document and leaves the given one as it is.</summary>
public static class EdgeEdits
{
    private const int MaxLabel = 200;

    /// <summary>Names an edge; a blank name takes the name away.</summary>
    public static AgentDocument Name(AgentDocument agent, string edgeId, string name)
    {
        var label = string.IsNullOrWhiteSpace(name) ? null : name.Trim();
        return Change(agent, edgeId, edge => edge with { Label = label?.Length > MaxLabel ? label[..MaxLabel] : label });
    }

    /// <summary>Leads an edge through a point; null lets it take the straightest way.</summary>
    public static AgentDocument Route(AgentDocument agent, string edgeId, NodePosition? via) => Change(agent, edgeId, edge => edge with { Via = via });

    /// <summary>
    /// Has points that edges are led through follow the nodes: where both ends go the same way the point goes along, and where
    /// they go different ways it is given up, because it was chosen for another picture.
    /// </summary>
    /// <param name="moved">After the move.</param>
    /// <param name="before">Before it.</param>
    public static AgentDocument Follow(AgentDocument moved, AgentDocument before)
    {
        if (before.Edges.All(edge => edge.Via is null))
            return moved;
        return moved with
        {
            Edges =
            [
                .. moved.Edges.Select(edge =>
                {
                    var (from, to) = (Way(edge.From), Way(edge.To));
                    if (edge.Via is not { } via || from is null || to is null)
                        return edge;
                    return Math.Abs(from.X - to.X) < 1 && Math.Abs(from.Y - to.Y) < 1
                        ? edge with { Via = new NodePosition(via.X + from.X, via.Y + from.Y) }
                        : edge with { Via = null };
                }),
            ],
        };

        // Null for a node that stays where it is.
        CanvasPoint? Way(string node)
        {
            var (old, now) = (before.Layout.GetValueOrDefault(node), moved.Layout.GetValueOrDefault(node));
            return old == now ? null : new CanvasPoint(now.X - old.X, now.Y - old.Y);
        }
    }

    private static AgentDocument Change(AgentDocument agent, string edgeId, Func<WorkflowEdge, WorkflowEdge> change)
    {
        if (agent.Edges.FirstOrDefault(edge => EdgeIds.Of(edge) == edgeId) is not { } edge)
            return agent;
        var changed = change(edge);
        return changed == edge ? agent : agent with { Edges = [.. agent.Edges.Select(other => ReferenceEquals(other, edge) ? changed : other)] };
    }
}
