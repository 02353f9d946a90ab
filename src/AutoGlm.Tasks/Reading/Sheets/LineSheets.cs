using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Reading.Sheets;

/// <summary>Sheets that show only by place: pieces of text in lines under each other, aligned in columns.</summary>
internal static class LineSheets
{
    private const double Slack = 6;

    public static IEnumerable<Sheet> Find(ObservationIndex index)
    {
        foreach (var parent in index.Nodes)
        {
            if (parent.Role is "row" or "table" or "grid" or "treegrid" or "rowgroup" or "menu" || parent.Children.Count < 4 || !index.IsReachable(parent))
                continue;
            foreach (var block in Blocks(Lines([.. parent.Children.Where(child => Leaves.IsLeaf(index, child) && child.Box is not null && (Leaves.TextOf(index, child).Length > 0 || Leaves.IsControl(child)))])))
            {
                if (Read(index, parent, block) is { } sheet)
                    yield return sheet;
            }
        }
    }

    /// <summary>Pieces whose middles lie at the same height and that follow each other from left to right.</summary>
    private static List<List<UiNode>> Lines(List<UiNode> pieces)
    {
        var lines = new List<List<UiNode>>();
        foreach (var piece in pieces)
        {
            var box = piece.Box!.Value;
            var middle = box.Y + (box.Height / 2);
            if (lines.Count > 0 && lines[^1][^1].Box is { } last && middle > last.Y && middle < last.Y + last.Height && box.X >= last.X + last.Width - 1)
                lines[^1].Add(piece);
            else
                lines.Add([piece]);
        }

        return lines;
    }

    /// <summary>Lines in a row whose pieces stand in the same columns; one may be a piece longer or shorter.</summary>
    private static IEnumerable<List<List<UiNode>>> Blocks(List<List<UiNode>> lines)
    {
        var block = new List<List<UiNode>>();
        foreach (var line in lines)
        {
            if (line.Count > 1 && (block.Count == 0 || Aligned(block[^1], line)))
            {
                block.Add(line);
                continue;
            }

            if (block.Count > 1)
                yield return block;
            block = line.Count > 1 ? [line] : [];
        }

        if (block.Count > 1)
            yield return block;
    }

    private static bool Aligned(List<UiNode> one, List<UiNode> other)
    {
        if (Math.Abs(one.Count - other.Count) > 1)
            return false;
        var shared = Math.Min(one.Count, other.Count);
        var same = 0;
        for (var i = 0; i < shared; i++)
        {
            var (a, b) = (one[i].Box!.Value, other[i].Box!.Value);
            if (Math.Abs(a.X - b.X) <= Slack || Math.Abs(a.X + a.Width - b.X - b.Width) <= Slack || Math.Abs(a.X + (a.Width / 2) - b.X - (b.Width / 2)) <= Slack)
                same++;
        }

        return same * 2 >= shared && (same > 0 || one.Count == other.Count);
    }

    private static Sheet? Read(ObservationIndex index, UiNode parent, List<List<UiNode>> lines)
    {
        var columns = lines.Max(line => line.Count);
        var rows = lines.ConvertAll(line => new SheetRow([.. Enumerable.Range(0, columns).Select(column => column < line.Count ? new SheetCell(Leaves.TextOf(index, line[column]), [line[column]]) : SheetCell.Empty)]));
        var named = columns > 1 && rows.Count > 2 && IsHeader(rows, columns);
        var headers = named ? [.. rows[0].Cells.Select(cell => cell.Text)] : ColumnNames.Of(columns, rows);
        return new Sheet(headers, named ? rows[1..] : rows)
        {
            HasHeaders = named,
            Title = string.Join(' ', new[] { UiRoles.IsTable(parent) ? parent.Name : "", index.SectionOf(lines[0][0]) ?? "" }.Where(text => text.Length > 0)),
        };
    }

    private static bool IsHeader(List<SheetRow> rows, int columns)
    {
        var first = rows[0].Cells;
        if (first.Any(cell => CellKinds.Of(cell.Text) is not (CellKind.Text or CellKind.Empty) || cell.Text.Length > 40 || cell.Nodes.Any(Leaves.IsControl)))
            return false;
        return Enumerable.Range(0, columns).Any(column =>
            {
                var below = rows.Skip(1).Select(row => CellKinds.Of(row.Cells[column].Text)).ToList();
                return first[column].Text.Length > 0 && below.Count(kind => kind is CellKind.Number or CellKind.Money or CellKind.Date or CellKind.Time or CellKind.Percent or CellKind.Measure) * 10 >= below.Count * 6;
            })
            && (columns > 2 || first.All(cell => Text.Synonyms.ConceptsOf(cell.Text).Count > 0));
    }
}
