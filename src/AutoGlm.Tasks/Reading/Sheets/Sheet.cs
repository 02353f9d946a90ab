using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Reading.Sheets;

/// <summary>Alike things of a screen in rows and columns, however the page draws them: a table, a grid of boxes, cards, lines of text side by side.</summary>
internal sealed record Sheet(IReadOnlyList<string> Headers, IReadOnlyList<SheetRow> Rows)
{
    /// <summary>Heading or caption over it; empty when there is none.</summary>
    public string Title { get; init; } = "";

    /// <summary>Whether the page itself names the columns.</summary>
    public bool HasHeaders { get; init; }

    /// <summary>What spans several columns above the headers; empty where nothing does.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    public int Columns => Headers.Count;

    /// <summary>The column that tells the rows apart: the first whose cells are words and differ, else the first.</summary>
    public int Key { get; } = KeyOf(Headers.Count, Rows);

    public IEnumerable<string> Column(int column) => Rows.Select(row => row.Cells[column].Text);

    /// <summary>Rows without those that sum up the others.</summary>
    public IEnumerable<SheetRow> Items => Rows.Where(row => !SumsUp(row));

    private bool SumsUp(SheetRow row) => Rows.Count > 2 && row.Cells[Key].Text is { Length: > 0 and < 24 } name && TotalNames.Contains(TextFold.Fold(name).TrimEnd(':'));

    private static readonly HashSet<string> TotalNames = new(StringComparer.Ordinal) { "total", "totals", "sum", "subtotal", "grand total", "average", "合计", "总计", "小计", "总和", "平均" };

    private static int KeyOf(int columns, IReadOnlyList<SheetRow> rows)
    {
        var best = 0;
        var most = -1.0;
        for (var column = 0; column < columns; column++)
        {
            var texts = rows.Select(row => row.Cells[column].Text).ToList();
            var words = texts.Count(text => CellKinds.Of(text) == CellKind.Text);
            var score = rows.Count == 0 ? 0 : (0.6 * words / rows.Count) + (0.5 * texts.Where(text => text.Length > 0).Distinct(StringComparer.Ordinal).Count() / rows.Count) - (0.05 * column);
            if (score > most)
                (best, most) = (column, score);
        }

        return best;
    }
}
