using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Reading.Sheets;

/// <summary>Sheets from tables and grids, with or without headers, with spanning headers too.</summary>
internal static class TableSheets
{
    private const int LongestHeader = 40;

    public static IEnumerable<Sheet> Find(ObservationIndex index)
    {
        foreach (var group in index.Nodes.Where(node => node.Role == "row" && index.IsReachable(node)).GroupBy(row => TableOf(index, row), ReferenceEqualityComparer.Instance))
        {
            var rows = group.Select(row => (Node: row, Cells: CellsOf(index, row))).Where(row => row.Cells.Count > 1).ToList();
            if (rows.Count > 0 && Read(index, (UiNode)group.Key!, rows) is { } sheet)
                yield return sheet;
        }
    }

    private static UiNode TableOf(ObservationIndex index, UiNode row) =>
        index.AncestorsOf(row).FirstOrDefault(UiRoles.IsTable) ?? index.ParentOf(row)!;

    private static List<UiNode> CellsOf(ObservationIndex index, UiNode row) =>
        row.Children.Any(child => child.Children.Any(inner => inner.Role == "row" || UiRoles.IsTable(inner)))
            ? []
            : [.. row.Children.Where(child => UiRoles.IsCell(child) || UiRoles.IsInteractive(child) || index.TextOf(child).Length > 0)];

    private static Sheet? Read(ObservationIndex index, UiNode table, List<(UiNode Node, List<UiNode> Cells)> rows)
    {
        var heads = rows.TakeWhile(row => row.Cells.TrueForAll(cell => cell.Role == "columnheader" || index.TextOf(cell).Length == 0) && row.Cells.Exists(cell => cell.Role == "columnheader")).ToList();
        var body = rows.Skip(heads.Count).ToList();
        if (body.Count == 0)
            return null;
        var columns = body.Max(row => row.Cells.Count);
        var named = heads.Count > 0;
        if (!named && body.Count > 2 && LooksLikeHeader(index, body, columns))
        {
            heads = [body[0]];
            body = body[1..];
            named = true;
        }

        var model = body.First(row => row.Cells.Count == columns).Cells;
        var headers = new string[columns];
        var groups = new string[columns];
        for (var column = 0; column < columns; column++)
        {
            var over = heads.Select(head => Over(index, head.Cells, model, column)).OfType<string>().Where(text => text.Length > 0).Distinct(StringComparer.Ordinal).ToList();
            headers[column] = over.Count == 0 ? "" : over[^1];
            groups[column] = over.Count > 1 ? over[0] : "";
        }

        var read = body.Select(row => new SheetRow([.. Enumerable.Range(0, columns).Select(column => column < row.Cells.Count ? CellOf(index, row.Cells[column]) : SheetCell.Empty)])).ToList();
        if (!named)
            headers = ColumnNames.Of(columns, read);
        return new Sheet(headers, read) { HasHeaders = named, Groups = groups, Title = TitleOf(index, table) };
    }

    /// <summary>The header over a column: at the same place in a full header row, else the one that lies over it.</summary>
    private static string? Over(ObservationIndex index, List<UiNode> head, List<UiNode> model, int column)
    {
        if (head.Count == model.Count)
            return index.TextOf(head[column]);
        if (model[column].Box is not { } box)
            return null;
        var middle = box.X + (box.Width / 2);
        var over = head.FirstOrDefault(cell => cell.Box is { } its && its.X <= middle && middle <= its.X + its.Width);
        return over is null ? null : index.TextOf(over);
    }

    /// <summary>A first row of short words over columns of numbers, dates and the like names the columns, also without saying so.</summary>
    private static bool LooksLikeHeader(ObservationIndex index, List<(UiNode Node, List<UiNode> Cells)> rows, int columns)
    {
        var first = rows[0].Cells;
        if (first.Count != columns || first.Exists(cell => index.DescendantsOf(cell).ToArray().Any(UiRoles.IsField)))
            return false;
        var texts = first.ConvertAll(index.TextOf);
        if (texts.Count(text => text.Length > 0) < 2 || texts.Exists(text => text.Length > LongestHeader || CellKinds.Of(text) is not (CellKind.Text or CellKind.Empty)))
            return false;
        for (var column = 0; column < columns; column++)
        {
            var below = rows.Skip(1).Where(row => row.Cells.Count == columns).Select(row => CellKinds.Of(index.TextOf(row.Cells[column]))).ToList();
            if (below.Count(kind => kind is CellKind.Number or CellKind.Money or CellKind.Date or CellKind.Time or CellKind.Percent or CellKind.Measure) * 10 >= below.Count * 6 && below.Count > 0 && texts[column].Length > 0)
                return true;
        }

        // In two columns a label and its value look the same.
        var fields = texts.Count(text => Text.Synonyms.Best(text, Text.ConceptKind.Field, 0.6) is not null);
        return columns > 2 ? fields * 2 >= columns : fields == columns && !texts.Exists(text => text.Any(char.IsDigit));
    }

    private static SheetCell CellOf(ObservationIndex index, UiNode cell) => new(index.TextOf(cell), [cell]);

    private static string TitleOf(ObservationIndex index, UiNode table)
    {
        var caption = index.DescendantsOf(table).ToArray().FirstOrDefault(node => node.Role == "caption");
        return string.Join(' ', new[] { table.Name, index.SectionOf(table), caption is null ? null : index.TextOf(caption) }.Where(text => !string.IsNullOrEmpty(text)).Distinct(StringComparer.Ordinal));
    }
}
