namespace AutoGlm.Tasks.Reading.Sheets;

/// <summary>One thing of a sheet: a row of a table, a card, a line of a list. As many cells as the sheet has columns.</summary>
internal sealed record SheetRow(IReadOnlyList<SheetCell> Cells)
{
    public string Text { get; } = string.Join(' ', Cells.Select(cell => cell.Text).Where(text => text.Length > 0));
}
