using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Understanding.Reading;

/// <summary>
/// A goal with its values marked. <see cref="Masked"/> has the same length as the goal, with each value's characters
/// replaced by its kind's mark, so that a pattern for "under the name …" can't run into a quoted text or a date.
/// </summary>
internal sealed class MarkedGoal
{
    public const string AnyMark = @"\uE000-\uE00F";
    public const string DateMark = @"\uE007";
    public const string TimeMark = @"\uE008";
    public const string DurationMark = @"\uE009";
    public const string MoneyMark = @"\uE00A";
    public const string NumberMark = @"\uE00B";
    public const string TextMarks = @"\uE001\uE006";

    private readonly char[] _masked;
    private readonly List<Piece> _pieces = [];

    public MarkedGoal(string text)
    {
        Text = text;
        _masked = TextFold.InPlace(text).ToCharArray();
        Masked = new string(_masked);
    }

    public string Text { get; }

    public string Masked { get; private set; }

    public IReadOnlyList<Piece> Pieces => _pieces;

    public static bool IsMark(char c) => c is >= '\uE000' and <= '\uE00F';

    public static char Mark(PieceKind kind) => (char)('\uE000' + (int)kind);

    public bool IsFree(TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++)
            if (IsMark(_masked[i]))
                return false;
        return span.Length > 0;
    }

    /// <summary>Adds a value, unless its place is another's already.</summary>
    public bool Add(Piece piece)
    {
        if (!IsFree(piece.Span))
            return false;
        _pieces.Add(piece);
        _pieces.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        Fill(piece.Span, piece.Kind);
        return true;
    }

    /// <summary>Takes a place out of the goal as understood, its values with it.</summary>
    public void Take(TextSpan span)
    {
        foreach (var piece in _pieces.Where(p => p.Span.Overlaps(span)).ToList())
        {
            _pieces.Remove(piece);
            Fill(piece.Span, PieceKind.Taken);
        }
        Fill(span, PieceKind.Taken);
    }

    public Piece? PieceAt(int index) => _pieces.Find(p => p.Span.Start <= index && index < p.Span.End);

    /// <summary>The goal's own words there, trimmed of spaces and stray punctuation.</summary>
    public string Words(TextSpan span) => span.In(Text).Trim().Trim(',', '.', ';', ':', '，', '。', '；', '：', '、', ' ');

    private void Fill(TextSpan span, PieceKind kind)
    {
        for (var i = span.Start; i < span.End; i++)
            _masked[i] = Mark(kind);
        Masked = new string(_masked);
    }
}
