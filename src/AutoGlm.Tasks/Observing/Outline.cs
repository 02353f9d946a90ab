using System.Globalization;
using System.Text;

namespace AutoGlm.Tasks.Observing;

/// <summary>Writes the outline of one observation.</summary>
internal sealed class Outline(ObservationIndex index, int longestText)
{
    private const int DeepestIndent = 6;

    private readonly StringBuilder _text = new();
    private readonly OutlinePieces _pieces = new(index, longestText);

    public string Write()
    {
        var observation = index.Observation;
        _text.Append(observation.Title.Length > 0 ? $"\"{observation.Title}\" " : "").Append(observation.Location).Append('\n');
        foreach (var dialog in observation.Dialogs)
            _text.Append(CultureInfo.InvariantCulture, $"{dialog.Kind} said \"{dialog.Text}\", {(dialog.Accepted ? "accepted" : "dismissed")}\n");
        if (observation.Downloads.Count > 0)
            _text.Append("downloads: ").AppendJoin(", ", observation.Downloads.Select(Path.GetFileName)).Append('\n');
        foreach (var refusal in observation.Refusals)
            _text.Append("not loaded: ").Append(refusal).Append('\n');
        if (observation.OtherWindows.Count > 0)
            _text.Append("other windows: ").AppendJoin(", ", observation.OtherWindows).Append('\n');
        if (observation.CanScrollUp)
            _text.Append("(more above)\n");
        Children(0, 0);
        if (observation.CanScrollDown)
            _text.Append("(more below the visible part)\n");
        return _text.ToString();
    }

    private void Children(int parent, int depth)
    {
        var child = parent + 1;
        while (child < index.EndAt(parent))
        {
            var family = Family(child, index.EndAt(parent));
            if (family.Count >= 3)
            {
                new OutlineFamily(family, depth, _text).Write();
                child = index.EndAt(family[^1].Position);
            }
            else
            {
                Node(child, depth);
                child = index.EndAt(child);
            }
        }
    }

    private void Node(int position, int depth)
    {
        var node = index.NodeAt(position);
        if (UiRoles.IsHeading(node))
        {
            Heading(position, depth);
        }
        else if (index.IsInteractiveAt(position))
        {
            Line([_pieces.Of(position)], depth);
            if (index.InteractivesIn(position) > 1)
                Inside(position, depth + 1);
        }
        else if (node.Children.Count == 0)
        {
            if (node.Name.Length > 0 && !_pieces.IsLabelOfNeighbour(position))
                Line([_pieces.Of(position)], depth);
        }
        else if (index.IsContainerAt(position) && !UiRoles.IsDialog(node) && _pieces.Line(position) is { Count: > 1 } pieces)
        {
            Line(pieces, depth);
        }
        else
        {
            Children(position, Title(node, position, depth) ? depth + 1 : depth);
        }
    }

    /// <summary>What can be acted on inside something that can be acted on itself.</summary>
    private void Inside(int position, int depth)
    {
        for (var child = position + 1; child < index.EndAt(position); child = index.EndAt(child))
        {
            if (index.InteractivesIn(child) > 0)
                Node(child, depth);
        }
    }

    /// <summary>Says what a part of the page is, where that says something.</summary>
    private bool Title(UiNode node, int position, int depth)
    {
        var says = UiRoles.IsDialog(node) || UiRoles.IsTable(node) || node.Is(UiStates.Scrollable)
            || (UiRoles.TakesTitle(node) && node.Name.Length > 0);
        if (!says || index.EndAt(position) - position < 2 || node.Role == "root")
            return false;
        Indent(depth).Append(node.Role == "generic" ? "scrollable" : node.Role);
        if (node.Name.Length is > 0 and < 120)
            _text.Append(" \"").Append(node.Name).Append('"');
        if (node.Is(UiStates.Scrollable))
            _text.Append(" [").Append(node.Ref).Append(']');
        _text.Append(":\n");
        return true;
    }

    private void Heading(int position, int depth)
    {
        var node = index.NodeAt(position);
        Indent(depth).Append('#', Math.Clamp(node.Level ?? 2, 1, 6)).Append(' ');
        if (index.InteractivesIn(position) > 0 && _pieces.Line(position) is { Count: > 0 } pieces)
            Write(pieces);
        else
            _text.Append(_pieces.Of(position).Name);
        _text.Append('\n');
    }

    /// <summary>The siblings from here on that are one line each and of one kind.</summary>
    private List<OutlineMember> Family(int first, int end)
    {
        var members = new List<OutlineMember>();
        for (var at = first; at < end; at = index.EndAt(at))
        {
            var (role, self) = (index.NodeAt(at).Role, index.NodeAt(first).Role);
            var fits = role == self && !UiRoles.IsDialog(index.NodeAt(at)) && (index.IsContainerAt(at) || (index.IsInteractiveAt(at) && !UiRoles.IsField(index.NodeAt(at))) || role is "row" or "listitem" or "cell" or "gridcell");
            if (!fits || _pieces.Line(at) is not { Count: > 0 } pieces)
                break;
            members.Add(new OutlineMember(at, pieces));
        }

        return members;
    }

    private void Line(List<OutlinePiece> pieces, int depth)
    {
        Indent(depth);
        Write(pieces);
        _text.Append('\n');
    }

    private void Write(List<OutlinePiece> pieces)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            if (i > 0)
                _text.Append(" | ");
            pieces[i].WriteTo(_text);
        }
    }

    private StringBuilder Indent(int depth) => _text.Append(' ', Math.Min(depth, DeepestIndent));
}
