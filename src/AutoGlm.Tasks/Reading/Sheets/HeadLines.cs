using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Reading.Sheets;

/// <summary>Names the columns of lines of boxes by the line of words that stands over them, as many pages draw their tables.</summary>
internal static class HeadLines
{
    private const double Slack = 8;
    private const double Highest = 90;
    private const int LongestHead = 24;

    /// <summary>The sheet with the names over its columns; as it was where nothing stands there.</summary>
    public static Sheet Over(ObservationIndex index, Sheet sheet)
    {
        if (sheet.HasHeaders || sheet.Rows.Count < 2 || sheet.Columns < 2)
            return sheet;
        var first = sheet.Rows[0].Cells;
        var boxes = first.Select(cell => cell.Nodes.Count > 0 ? cell.Nodes[0].Box : null).ToList();
        if (boxes.OfType<Box>().ToList() is not { Count: > 1 } placed || placed.Max(box => box.Y) - placed.Min(box => box.Y) > Slack * 2)
            return sheet;
        var top = placed.Min(box => box.Y);
        var own = sheet.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Nodes).ToHashSet(ReferenceEqualityComparer.Instance);
        var above = Leaves.In(index, index.Nodes[0])
            .Where(leaf => leaf.Box is { } box && box.Bottom <= top + Slack && box.Y >= top - Highest && !own.Contains(leaf) && !Leaves.IsControl(leaf) && Leaves.TextOf(index, leaf) is { Length: > 0 and <= LongestHead } text && CellKinds.Of(text) == CellKind.Text)
            .ToList();
        foreach (var line in above.GroupBy(leaf => Math.Round(leaf.Box!.Value.Center.Y / Slack)).OrderByDescending(group => group.Key))
        {
            var heads = boxes.Select(box => box is { } under ? line.FirstOrDefault(leaf => Math.Abs(leaf.Box!.Value.X - under.X) <= Slack || Math.Abs(leaf.Box.Value.Right - under.Right) <= Slack) : null).ToList();
            var found = heads.OfType<UiNode>().Distinct().Count();
            // A line with fewer words than most columns is a title, or a row of another kind.
            if (found > 1 && found * 3 >= placed.Count * 2)
                return sheet with { Headers = [.. heads.Select((head, at) => head is null ? sheet.Headers[at] : Leaves.TextOf(index, head))], HasHeaders = true };
        }

        return sheet;
    }
}
