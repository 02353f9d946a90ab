using System.Text.Json;
using System.Text.Json.Nodes;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Nodes;

namespace AutoGlm.Studio.Designing;

/// <summary>What a person can do to a document. Each returns a new document and leaves the given one as it is.</summary>
public static class DocumentEdits
{
    private const double Beside = 340;

    /// <summary>Adds a node of a kind and, where it was drawn out of a port, the edge to it.</summary>
    public static AgentDocument Add(AgentDocument agent, INodeKind kind, NodePosition at, string? from, string? port, out string id)
    {
        id = FreeNodeId(agent, kind.Kind);
        var node = new WorkflowNode { Id = id, Kind = kind.Kind };
        var layout = new Dictionary<string, NodePosition>(agent.Layout) { [id] = FreePlace(agent, at) };
        var added = agent with { Nodes = [.. agent.Nodes, node], Layout = layout };
        return from is null ? added : Connect(added, from, port ?? "out", id);
    }

    public static AgentDocument Move(AgentDocument agent, IEnumerable<KeyValuePair<string, NodePosition>> moves)
    {
        var layout = new Dictionary<string, NodePosition>(agent.Layout);
        var moved = false;
        foreach (var (id, position) in moves)
        {
            if (agent.Node(id) is null || (layout.TryGetValue(id, out var now) && now == position))
                continue;
            layout[id] = position;
            moved = true;
        }

        return moved ? agent with { Layout = layout } : agent;
    }

    /// <summary>Leads a port to a node. A port leads to one node only, so what it led to before is replaced.</summary>
    public static AgentDocument Connect(AgentDocument agent, string from, string port, string to)
    {
        if (from == to || agent.Node(from) is null || agent.Node(to) is null)
            return agent;
        if (agent.Edges.Any(edge => edge.From == from && edge.Port == port && edge.To == to))
            return agent;
        return agent with
        {
            Edges = [.. agent.Edges.Where(edge => edge.From != from || edge.Port != port), new WorkflowEdge { From = from, Port = port, To = to }],
        };
    }

    /// <summary>Adds a node of a kind into an edge: what led on, leads to it, and it leads on. A kind that can't stand between two nodes goes beside them.</summary>
    public static AgentDocument AddOnEdge(AgentDocument agent, INodeKind kind, NodePosition at, string edgeId, out string id)
    {
        var edge = agent.Edges.FirstOrDefault(edge => EdgeIds.Of(edge) == edgeId);
        if (edge is null || !kind.TakesInput)
            return Add(agent, kind, at, null, null, out id);
        var added = Add(agent, kind, at, edge.From, edge.Port, out id);
        return kind.PortsOf(added.Node(id)!) is [{ } first, ..] ? Connect(added, id, first.Name, edge.To) : added;
    }

    /// <summary>Has nodes passed over in runs, or not any more.</summary>
    public static AgentDocument Disable(AgentDocument agent, IReadOnlyCollection<string> nodes, bool disabled) =>
        agent.Nodes.Any(node => nodes.Contains(node.Id) && node.Disabled != disabled)
            ? agent with { Nodes = [.. agent.Nodes.Select(node => nodes.Contains(node.Id) ? node with { Disabled = disabled } : node)] }
            : agent;

    public static AgentDocument Reconnect(AgentDocument agent, string edgeId, string from, string port, string to)
    {
        var without = agent with { Edges = [.. agent.Edges.Where(edge => EdgeIds.Of(edge) != edgeId)] };
        var connected = Connect(without, from, port, to);
        return ReferenceEquals(connected, without) ? agent : connected;
    }

    public static AgentDocument Delete(AgentDocument agent, IReadOnlyCollection<string> nodes, IReadOnlyCollection<string> edges)
    {
        if (!agent.Nodes.Any(node => nodes.Contains(node.Id)) && !agent.Edges.Any(edge => edges.Contains(EdgeIds.Of(edge))))
            return agent;
        return agent with
        {
            Nodes = [.. agent.Nodes.Where(node => !nodes.Contains(node.Id))],
            Edges = [.. agent.Edges.Where(edge => !nodes.Contains(edge.From) && !nodes.Contains(edge.To) && !edges.Contains(EdgeIds.Of(edge)))],
            Layout = agent.Layout.Where(place => !nodes.Contains(place.Key)).ToDictionary(),
            Groups = GroupEdits.Without(agent.Groups, nodes),
        };
    }

    public static AgentDocument Change(AgentDocument agent, string nodeId, Func<WorkflowNode, WorkflowNode> change)
    {
        if (agent.Node(nodeId) is not { } node)
            return agent;
        var changed = change(node);
        return ReferenceEquals(changed, node) ? agent : agent with { Nodes = [.. agent.Nodes.Select(other => ReferenceEquals(other, node) ? changed : other)] };
    }

    /// <summary>Sets a field of a node's settings; null removes it, so that the default counts.</summary>
    public static AgentDocument Set(AgentDocument agent, string nodeId, string field, JsonNode? value) =>
        Change(agent, nodeId, node =>
        {
            if (JsonNode.DeepEquals(node.Settings[field], value))
                return node;
            var settings = node.Settings.DeepClone().AsObject();
            if (value is null)
                settings.Remove(field);
            else
                settings[field] = value.DeepClone();
            return node with { Settings = settings };
        });

    /// <summary>Changes what is to be done when a node fails; what says nothing but the defaults goes away.</summary>
    public static AgentDocument SetFailure(AgentDocument agent, string nodeId, Func<NodeFailurePolicy, NodeFailurePolicy> change) =>
        Change(agent, nodeId, node =>
        {
            var failure = change(node.Failure ?? new NodeFailurePolicy());
            return Written(failure) == Written(node.Failure ?? new NodeFailurePolicy()) ? node
                : node with { Failure = Written(failure) == Written(new NodeFailurePolicy()) ? null : failure };
        });

    /// <summary>Gives a node another id; edges and references in all settings follow.</summary>
    public static AgentDocument ChangeId(AgentDocument agent, string from, string to)
    {
        if (from == to || agent.Node(from) is null || agent.Node(to) is not null)
            return agent;
        return agent with
        {
            Nodes = [.. agent.Nodes.Select(node => (node.Id == from ? node with { Id = to } : node) is var named
                ? named with { Settings = References.Rename(named.Settings, from, to) } : node)],
            Edges = [.. agent.Edges.Select(edge => edge with { From = edge.From == from ? to : edge.From, To = edge.To == from ? to : edge.To })],
            Layout = agent.Layout.ToDictionary(place => place.Key == from ? to : place.Key, place => place.Value),
            Groups = [.. agent.Groups.Select(group => group with { Nodes = [.. group.Nodes.Select(node => node == from ? to : node)] })],
        };
    }

    /// <summary>Gives nodes without a place one to the right of all others.</summary>
    public static AgentDocument PlaceAll(AgentDocument agent)
    {
        if (agent.Nodes.All(node => agent.Layout.ContainsKey(node.Id)))
            return agent;
        var layout = new Dictionary<string, NodePosition>(agent.Layout);
        var next = layout.Count == 0 ? 0 : layout.Values.Max(place => place.X) + Beside;
        foreach (var node in agent.Nodes.Where(node => !layout.ContainsKey(node.Id)))
        {
            layout[node.Id] = new NodePosition(next, 0);
            next += Beside;
        }

        return agent with { Layout = layout };
    }

    private static string Written(NodeFailurePolicy failure) => JsonSerializer.Serialize(failure, JsonSerializerOptions.Web);

    private static string FreeNodeId(AgentDocument agent, string kind) =>
        AgentIds.Free(kind, agent.Nodes.Select(node => node.Id).ToHashSet(StringComparer.Ordinal), "");

    /// <summary>A place near the wished one where no other node stands exactly.</summary>
    private static NodePosition FreePlace(AgentDocument agent, NodePosition at)
    {
        while (agent.Layout.Values.Any(place => Math.Abs(place.X - at.X) < 24 && Math.Abs(place.Y - at.Y) < 24))
            at = new NodePosition(at.X + 28, at.Y + 28);
        return at;
    }
}
