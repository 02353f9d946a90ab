using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;

namespace AutoGlm.Studio.Designing;

/// <summary>Turns what was done on the canvas into an edit of the session.</summary>
public static class CanvasOps
{
    private const double DuplicateOffset = 48;

    public static CanvasOutcome Apply(DesignerSession session, CanvasOp op, NodeKindCatalog kinds)
    {
        var outcome = new CanvasOutcome();
        session.Apply(agent => Edit(agent, op, kinds, ref outcome), MergeKey(op));
        return outcome;
    }

    /// <summary>Writing a note is one step of undo, as writing in a field is.</summary>
    private static string? MergeKey(CanvasOp op) => op is { Type: "note", Text: not null } ? $"note/{op.Id}" : null;

    private static AgentDocument Edit(AgentDocument agent, CanvasOp op, NodeKindCatalog kinds, ref CanvasOutcome outcome)
    {
        switch (op.Type)
        {
            case "move":
                return Move(agent, op.Moves);
            case "connect" when op is { From: { } from, To: { } to }:
                return DocumentEdits.Connect(agent, from, op.Port ?? "out", to);
            case "reconnect" when op is { Edge: { } edge, From: { } from, To: { } to }:
                return DocumentEdits.Reconnect(agent, edge, from, op.Port ?? "out", to);
            case "name-edge" when op.Edge is { } named:
                return EdgeEdits.Name(agent, named, op.Text ?? "");
            case "route" when op.Edge is { } routed:
                return EdgeEdits.Route(agent, routed, op.On ? new NodePosition(op.X, op.Y) : null);
            case "delete":
                return Delete(agent, op);
            case "add" when kinds.Find(op.Kind ?? "") is { } kind:
                var at = new NodePosition(op.X, op.Y);
                var added = op.Edge is { } into
                    ? DocumentEdits.AddOnEdge(agent, kind, at, into, out var id)
                    : DocumentEdits.Add(agent, kind, at, kind.TakesInput ? op.From : null, op.Port, out id);
                outcome = new CanvasOutcome([id]);
                return added;
            case "duplicate" when op.Nodes.Count > 0:
                var copied = WorkflowPiece.Of(agent, [.. op.Nodes]);
                return copied.IsEmpty ? agent : Insert(agent, copied, new NodePosition(copied.Corner.X + DuplicateOffset, copied.Corner.Y + DuplicateOffset), out outcome);
            case "paste" when WorkflowPiece.Read(op.Text ?? "") is { } piece:
                return Insert(agent, piece, new NodePosition(op.X, op.Y), out outcome);
            case "disable":
                return DocumentEdits.Disable(agent, [.. op.Nodes], op.On);
            case "add-note":
                var noted = NoteEdits.Add(agent, new NodePosition(op.X, op.Y), out var note);
                outcome = new CanvasOutcome([NoteView.CanvasId(note)]);
                return noted;
            case "note" when NoteView.NoteId(op.Id ?? "") is { } changed:
                return NoteEdits.Change(agent, changed, now => now with
                {
                    Text = op.Text ?? now.Text,
                    Colour = op.Colour is { } noteColour ? CanvasColours.Known(noteColour) : now.Colour,
                    X = op.Width > 0 ? op.X : now.X,
                    Y = op.Width > 0 ? op.Y : now.Y,
                    Width = op.Width > 0 ? op.Width : now.Width,
                    Height = op.Height > 0 ? op.Height : now.Height,
                });
            case "group":
                return GroupEdits.Make(agent, [.. op.Nodes], op.Text ?? "", out _);
            case "change-group" when op.Id is { } group:
                return GroupEdits.Change(agent, group, now => now with
                {
                    Title = op.Text ?? now.Title,
                    Colour = op.Colour is { } colour ? CanvasColours.Known(colour) : now.Colour,
                });
            case "ungroup" when op.Id is { } dissolved:
                return GroupEdits.Dissolve(agent, dissolved);
            default:
                return agent;
        }
    }

    private static AgentDocument Move(AgentDocument agent, IReadOnlyList<CanvasMove> moves)
    {
        var moved = EdgeEdits.Follow(DocumentEdits.Move(agent, moves.Select(move => KeyValuePair.Create(move.Id, new NodePosition(move.X, move.Y)))), agent);
        return moves.Where(move => NoteView.NoteId(move.Id) is not null)
            .Aggregate(moved, (document, move) => NoteEdits.Change(document, NoteView.NoteId(move.Id)!, note => note with { X = move.X, Y = move.Y }));
    }

    private static AgentDocument Delete(AgentDocument agent, CanvasOp op)
    {
        var deleted = DocumentEdits.Delete(agent, [.. op.Nodes], [.. op.Edges]);
        return NoteEdits.Delete(deleted, [.. op.Nodes.Select(NoteView.NoteId).OfType<string>()]);
    }

    private static AgentDocument Insert(AgentDocument agent, WorkflowPiece piece, NodePosition at, out CanvasOutcome outcome)
    {
        var inserted = PieceInsertion.Insert(agent, piece, at);
        outcome = new CanvasOutcome(inserted.Ids, inserted);
        return inserted.Agent;
    }
}
