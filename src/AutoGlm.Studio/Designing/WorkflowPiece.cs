using System.Text.Json;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Studio.Designing;

/// <summary>Some nodes of a workflow with what connects them: what copying puts on the clipboard, as an agent document.</summary>
public sealed record WorkflowPiece(
    IReadOnlyList<WorkflowNode> Nodes,
    IReadOnlyList<WorkflowEdge> Edges,
    IReadOnlyDictionary<string, NodePosition> Layout)
{
    /// <summary>The piece that the named nodes make.</summary>
    public static WorkflowPiece Of(AgentDocument agent, IReadOnlyCollection<string> ids) => new(
        [.. agent.Nodes.Where(node => ids.Contains(node.Id))],
        [.. agent.Edges.Where(edge => ids.Contains(edge.From) && ids.Contains(edge.To))],
        agent.Layout.Where(place => ids.Contains(place.Key)).ToDictionary());

    public string ToText() =>
        AgentJson.Write(new AgentDocument { Id = "clipboard", Name = "clipboard", Nodes = Nodes, Edges = Edges, Layout = Layout });

    /// <summary>Null when the text is no agent document or holds no nodes.</summary>
    public static WorkflowPiece? Read(string text)
    {
        try
        {
            var agent = AgentJson.Read(text);
            return agent.Nodes.Count == 0 ? null : new WorkflowPiece([.. agent.Nodes.DistinctBy(node => node.Id)], agent.Edges, agent.Layout);
        }
        catch (Exception broken) when (broken is AgentFormatException or JsonException)
        {
            return null;
        }
    }
}
