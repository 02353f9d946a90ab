using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;

namespace AutoGlm.Studio.Designing;

/// <summary>Turns what was done on the canvas into an edit of the session.</summary>
public static class CanvasOps
{
    private const double DuplicateOffset = 48;

    /// <summary>Returns the nodes to select afterwards; null leaves the selection.</summary>
    public static IReadOnlyList<string>? Apply(DesignerSession session, CanvasOp op, NodeKindCatalog kinds)
    {
        IReadOnlyList<string>? select = null;
        session.Apply(agent =>
        {
            switch (op.Type)
            {
                case "move":
                    return DocumentEdits.Move(agent, op.Moves.Select(move => KeyValuePair.Create(move.Id, new NodePosition(move.X, move.Y))));
                case "connect" when op is { From: { } from, To: { } to }:
                    return DocumentEdits.Connect(agent, from, op.Port ?? "out", to);
                case "reconnect" when op is { Edge: { } edge, From: { } from, To: { } to }:
                    return DocumentEdits.Reconnect(agent, edge, from, op.Port ?? "out", to);
                case "delete":
                    return DocumentEdits.Delete(agent, [.. op.Nodes], [.. op.Edges]);
                case "add" when kinds.Find(op.Kind ?? "") is { } kind:
                    var added = DocumentEdits.Add(agent, kind, new NodePosition(op.X, op.Y), kind.TakesInput ? op.From : null, op.Port, out var id);
                    select = [id];
                    return added;
                case "duplicate" when op.Nodes.Count > 0:
                    return Insert(agent, WorkflowPiece.Of(agent, [.. op.Nodes]), null, out select);
                case "paste" when WorkflowPiece.Read(op.Text ?? "") is { } piece:
                    return Insert(agent, piece, new NodePosition(op.X, op.Y), out select);
                default:
                    return agent;
            }
        });
        return select;
    }

    private static AgentDocument Insert(AgentDocument agent, WorkflowPiece piece, NodePosition? at, out IReadOnlyList<string>? ids)
    {
        ids = null;
        if (piece.Nodes.Count == 0)
            return agent;
        var corner = at ?? new NodePosition(
            piece.Layout.Values.Select(place => place.X).DefaultIfEmpty().Min() + DuplicateOffset,
            piece.Layout.Values.Select(place => place.Y).DefaultIfEmpty().Min() + DuplicateOffset);
        var inserted = DocumentEdits.Insert(agent, piece, corner, out var added);
        ids = added;
        return inserted;
    }
}
