using AutoGlm.Tasks.Reading.Sheets;

namespace AutoGlm.Tasks.Reading.Questions;

/// <summary>A sheet as it stands and with rows and columns exchanged, since pages write both ways round.</summary>
internal static class Turned
{
    private const int MostColumns = 14;
    private const int MostRows = 40;

    /// <summary>Each way with what it gains or loses in trust.</summary>
    public static IEnumerable<(Sheet Sheet, double Bonus)> Both(Sheet sheet)
    {
        yield return (sheet, 0);
        if (!sheet.HasHeaders || sheet.Columns is < 3 or > MostColumns || sheet.Rows.Count is 0 or > MostRows)
            yield break;
        var headers = new List<string> { sheet.Headers[0] };
        headers.AddRange(sheet.Rows.Select(row => row.Cells[0].Text));
        var rows = Enumerable.Range(1, sheet.Columns - 1).Select(column => new SheetRow([new SheetCell(sheet.Headers[column], []), .. sheet.Rows.Select(row => row.Cells[column])])).ToList();
        var turned = new Sheet(headers, rows) { HasHeaders = true, Title = sheet.Title };
        // Values of one kind belong into one column: prices under prices, not prices beside weights.
        yield return (turned, Order(turned) > Order(sheet) + 0.2 ? 0.03 : -0.03);
    }

    private static double Order(Sheet sheet) =>
        sheet.Rows.Count < 2 ? 0 : Enumerable.Range(0, sheet.Columns).Average(column => sheet.Column(column).GroupBy(CellKinds.Of).Max(group => (double)group.Count()) / sheet.Rows.Count);
}
