using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Reading.Sheets;

/// <summary>Names for columns that the page leaves unnamed, by what their values look like.</summary>
internal static class ColumnNames
{
    public static string[] Of(int columns, IReadOnlyList<SheetRow> rows) => [.. Enumerable.Range(0, columns).Select(column => Name(Texts(rows, column)) is { Length: > 0 } name ? name : Beside(columns, rows, column))];

    /// <summary>A bare number goes by the word that stands beside it in every row: "Like 71", "12 votes".</summary>
    private static string Beside(int columns, IReadOnlyList<SheetRow> rows, int column)
    {
        if (rows.Count < 2 || Texts(rows, column) is var texts && (texts.Count == 0 || texts.Exists(text => CellKinds.Of(text) != CellKind.Number)))
            return "";
        return new[] { column - 1, column + 1 }.Where(near => near >= 0 && near < columns).Select(near => Constant(rows, near)).OfType<string>().FirstOrDefault() ?? "";
    }

    private static string? Constant(IReadOnlyList<SheetRow> rows, int column) =>
        Texts(rows, column).GroupBy(text => text, StringComparer.Ordinal).MaxBy(group => group.Count()) is { Key.Length: > 1 and < 30 } most && most.Count() * 10 >= rows.Count * 8 && most.Key.Any(char.IsLetter) ? most.Key : null;

    private static List<string> Texts(IReadOnlyList<SheetRow> rows, int column) => [.. rows.Select(row => row.Cells[column].Text).Where(text => text.Length > 0)];

    public static string Name(IReadOnlyList<string> texts)
    {
        if (texts.Count == 0)
            return "";
        var kind = texts.GroupBy(CellKinds.Of).MaxBy(group => group.Count())!.Key;
        return kind switch
        {
            CellKind.Money => Concepts.Price,
            CellKind.Date => Concepts.Date,
            CellKind.Time => Concepts.Time,
            CellKind.Measure => texts.Select(CellKinds.UnitOf).FirstOrDefault(unit => unit is not null) ?? "",
            _ => "",
        };
    }
}
