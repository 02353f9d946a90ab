using System.Globalization;
using System.Text;

namespace AutoGlm.Tasks.Observing;

/// <summary>Writes siblings of one kind: what they share is said once, above them.</summary>
internal sealed class OutlineFamily
{
    private const int LineWidth = 160;

    private readonly List<OutlineMember> _members;
    private readonly int _depth;
    private readonly StringBuilder _text;
    private readonly string _shape;
    private readonly bool[] _shared;
    private readonly OutlinePiece[] _model;

    public OutlineFamily(List<OutlineMember> members, int depth, StringBuilder text)
    {
        (_members, _depth, _text) = (members, Math.Min(depth, 6), text);
        var common = members.GroupBy(member => member.Shape).MaxBy(group => group.Count())!.ToArray();
        _shape = common[0].Shape;
        _model = [.. common[0].Pieces];
        _shared = [.. _model.Select((piece, i) => piece.Ref is not null && common.Length > 1 && common.All(member => member.Pieces[i].Name == piece.Name))];
    }

    public void Write()
    {
        Head();
        if (_model.Length == 1)
            WriteSideBySide();
        else
            WriteBelowEachOther();
    }

    private void Head()
    {
        _text.Append(' ', _depth).Append(CultureInfo.InvariantCulture, $"{_members.Count} × ");
        for (var i = 0; i < _model.Length; i++)
        {
            _text.Append(i > 0 ? " | " : "").Append(_model[i].Ref is null ? "text" : _model[i].Role);
            if (_shared[i] && _model[i].Name.Length > 0)
                _text.Append(" \"").Append(_model[i].Name).Append('"');
        }

        _text.Append(":\n");
    }

    private void WriteBelowEachOther()
    {
        foreach (var member in _members)
        {
            _text.Append(' ', _depth + 1);
            Member(member);
            _text.Append('\n');
        }
    }

    private void WriteSideBySide()
    {
        var start = _text.Length;
        _text.Append(' ', _depth + 1);
        for (var i = 0; i < _members.Count; i++)
        {
            Member(_members[i]);
            if (i == _members.Count - 1)
                break;
            if (_text.Length - start > LineWidth)
            {
                _text.Append('\n').Append(' ', _depth + 1);
                start = _text.Length;
            }
            else
            {
                _text.Append(", ");
            }
        }

        _text.Append('\n');
    }

    private void Member(OutlineMember member)
    {
        for (var i = 0; i < member.Pieces.Count; i++)
        {
            // Bare references need no bar between them; elsewhere the head has shown how lines are parted.
            if (i > 0)
                _text.Append(member.Shape == _shape && _shared[i] ? " " : "|");
            if (member.Shape == _shape)
                member.Pieces[i].WriteShortTo(_text, _shared[i]);
            else
                member.Pieces[i].WriteTo(_text);
        }
    }
}
