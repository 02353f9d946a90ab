using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Templates;

namespace AutoGlm.Studio.Designing;

/// <summary>
/// Puts copies of a piece of workflow into a document. Ids that are taken become others, and edges and references among the
/// copies follow; inputs that the piece uses come along.
/// </summary>
public static class PieceInsertion
{
    /// <param name="agent">Stays as it is.</param>
    /// <param name="piece">What to put in.</param>
    /// <param name="at">Where its top left comes to lie.</param>
    public static InsertedPiece Insert(AgentDocument agent, WorkflowPiece piece, NodePosition at)
    {
        var names = FreeIds(agent, piece);
        var renamed = names.Where(name => name.Key != name.Value).ToList();
        var corner = piece.Corner;
        at = Beside(agent, piece, at);
        NodePosition Placed(NodePosition old) => new(at.X + old.X - corner.X, at.Y + old.Y - corner.Y);

        var inputs = piece.Inputs.Where(input => agent.Inputs.All(own => own.Name != input.Name)).ToList();
        var notes = Notes(agent, piece, Placed);
        var inserted = agent with
        {
            Inputs = inputs.Count == 0 ? agent.Inputs : [.. agent.Inputs, .. inputs],
            Nodes = [.. agent.Nodes, .. piece.Nodes.Select(node => node with
            {
                Id = names[node.Id],
                Settings = References.Rename(node.Settings, names),
            })],
            Edges = [.. agent.Edges, .. piece.Edges.Where(edge => names.ContainsKey(edge.From) && names.ContainsKey(edge.To))
                .Select(edge => edge with { From = names[edge.From], To = names[edge.To], Via = edge.Via is { } via ? Placed(via) : null })],
            Layout = agent.Layout.Concat(names.Select(name => KeyValuePair.Create(name.Value, Placed(piece.Layout.GetValueOrDefault(name.Key))))).ToDictionary(),
            Notes = [.. agent.Notes, .. notes],
            Groups = [.. agent.Groups, .. Groups(agent, piece, names)],
        };
        return new InsertedPiece(
            inserted,
            [.. names.Values, .. notes.Select(note => NoteView.CanvasId(note.Id))],
            renamed,
            [.. inputs.Select(input => input.Name)],
            Dangling(inserted, names.Values.ToHashSet(StringComparer.Ordinal)));
    }

    /// <summary>The wished place, or one near it at which no copy lies exactly on another node.</summary>
    private static NodePosition Beside(AgentDocument agent, WorkflowPiece piece, NodePosition at)
    {
        const double tooNear = 24;
        const double stride = 32;
        while (piece.Layout.Values.Any(place => agent.Layout.Values.Any(other =>
            Math.Abs(at.X + place.X - piece.Corner.X - other.X) < tooNear && Math.Abs(at.Y + place.Y - piece.Corner.Y - other.Y) < tooNear)))
            at = new NodePosition(at.X + stride, at.Y + stride);
        return at;
    }

    private static Dictionary<string, string> FreeIds(AgentDocument agent, WorkflowPiece piece)
    {
        var taken = agent.Nodes.Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        // An id in the piece that is free keeps to its node, also against one that has to get another.
        taken.UnionWith(piece.Nodes.Select(node => node.Id));
        var own = agent.Nodes.Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var node in piece.Nodes)
        {
            var id = own.Contains(node.Id) ? AgentIds.Free(node.Id, taken, "") : node.Id;
            taken.Add(id);
            names[node.Id] = id;
        }

        return names;
    }

    private static List<StickyNote> Notes(AgentDocument agent, WorkflowPiece piece, Func<NodePosition, NodePosition> placed)
    {
        var notes = new List<StickyNote>();
        foreach (var note in piece.Notes)
        {
            var place = placed(new NodePosition(note.X, note.Y));
            notes.Add(note with { Id = NoteEdits.FreeId(agent, [.. notes.Select(one => one.Id)]), X = place.X, Y = place.Y });
        }

        return notes;
    }

    private static List<CanvasGroup> Groups(AgentDocument agent, WorkflowPiece piece, Dictionary<string, string> names)
    {
        var groups = new List<CanvasGroup>();
        foreach (var group in piece.Groups)
            groups.Add(group with { Id = GroupEdits.FreeId(agent, [.. groups.Select(one => one.Id)]), Nodes = [.. group.Nodes.Select(node => names[node])] });
        return groups;
    }

    private static List<string> Dangling(AgentDocument agent, IReadOnlySet<string> added)
    {
        var known = agent.Nodes.Select(node => node.Id).Append("input").Append("trigger").ToHashSet(StringComparer.Ordinal);
        var inputs = agent.Inputs.Select(input => input.Name).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. agent.Nodes.Where(node => added.Contains(node.Id))
                .SelectMany(node => TemplateReferences.Of(node.Settings, "settings").References)
                .Where(reference => !known.Contains(reference.Path.Root) || (reference.Path is { Root: "input", Segments: [_, { Name: { } input }, ..] } && !inputs.Contains(input)))
                .Select(reference => reference.ToString())
                .Distinct(),
        ];
    }
}
