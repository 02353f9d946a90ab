using AutoGlm.Workflows.Documents;

namespace AutoGlm.Studio.Designing;

/// <summary>What a person does to groups of nodes. Each returns a new document and leaves the given one as it is.</summary>
public static class GroupEdits
{
    /// <summary>Puts nodes together; they leave the groups they were in, and a group that has no node left goes.</summary>
    public static AgentDocument Make(AgentDocument agent, IReadOnlyCollection<string> nodes, string title, out string? id)
    {
        id = null;
        var members = agent.Nodes.Select(node => node.Id).Where(nodes.Contains).ToList();
        if (members.Count == 0)
            return agent;
        id = FreeId(agent, []);
        var colour = CanvasColours.All[(agent.Groups.Count + 2) % CanvasColours.All.Count];
        return agent with { Groups = [.. Without(agent.Groups, members), new CanvasGroup { Id = id, Title = title, Colour = colour, Nodes = members }] };
    }

    public static AgentDocument Change(AgentDocument agent, string id, Func<CanvasGroup, CanvasGroup> change)
    {
        if (agent.Groups.FirstOrDefault(group => group.Id == id) is not { } group)
            return agent;
        var changed = change(group);
        return changed == group ? agent : agent with { Groups = [.. agent.Groups.Select(other => ReferenceEquals(other, group) ? changed : other)] };
    }

    /// <summary>Takes the frame away; the nodes stay.</summary>
    public static AgentDocument Dissolve(AgentDocument agent, string id) =>
        agent.Groups.Any(group => group.Id == id) ? agent with { Groups = [.. agent.Groups.Where(group => group.Id != id)] } : agent;

    /// <summary>The groups once these nodes are in none of them.</summary>
    internal static IReadOnlyList<CanvasGroup> Without(IReadOnlyList<CanvasGroup> groups, IReadOnlyCollection<string> nodes) =>
        groups.Any(group => group.Nodes.Any(nodes.Contains))
            ? [.. groups.Select(group => group with { Nodes = [.. group.Nodes.Where(node => !nodes.Contains(node))] }).Where(group => group.Nodes.Count > 0)]
            : groups;

    internal static string FreeId(AgentDocument agent, IReadOnlyCollection<string> alsoTaken) =>
        AgentIds.Free("group", agent.Groups.Select(group => group.Id).Concat(alsoTaken).ToHashSet(StringComparer.Ordinal), "");
}
