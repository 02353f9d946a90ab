using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Reading.Sheets;

/// <summary>Names for columns that the page leaves unnamed, by what their values look like.</summary>
internal static class ColumnNames
{
    public static string[] Of(int columns, IReadOnlyList<SheetRow> rows) => [.. Enumerable.Range(0, columns).Select(column => Name([.. rows.Select(row => row.Cells[column].Text).Where(text => text.Length > 0)]))];

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
