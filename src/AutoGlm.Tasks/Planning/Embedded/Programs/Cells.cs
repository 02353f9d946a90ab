using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Planning.Embedded.Programs.Setting;
using AutoGlm.Tasks.Reading.Sheets;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>Finds the cell that words tell by its column and its row: "the amount of Washers", “钉子”的货架.</summary>
internal static class Cells
{
    private const double Least = 0.7;

    /// <summary>The node that shows the cell; null where no table of the screen has such a column and such a row.</summary>
    public static UiNode? Find(Situation situation, Selection words) =>
        FieldNames.Of(words).Where(name => name.Thing is not null).Select(name => Find(situation, name.Label, name.Thing!)).FirstOrDefault(node => node is not null);

    private static UiNode? Find(Situation situation, string column, string row)
    {
        foreach (var sheet in SheetFinder.Find(situation.Index).Where(sheet => sheet.HasHeaders && sheet.Columns > 1))
        {
            var at = Enumerable.Range(0, sheet.Columns).Select(i => (Column: i, Score: Similarity.Of(column, sheet.Headers[i]))).MaxBy(pair => pair.Score);
            if (at.Score < Least || sheet.Rows.FirstOrDefault(one => one.Cells.Any(cell => Is(cell.Text, row))) is not { } found)
                continue;
            if (found.Cells[at.Column].Nodes is [var node, ..])
                return situation.Index.AncestorsOf(node).Prepend(node).FirstOrDefault(above => above.Role is "cell" or "gridcell") ?? node;
        }

        return null;
    }

    private static bool Is(string text, string name) => TextFold.Fold(text) == TextFold.Fold(name) || text.Length > 0 && Similarity.Of(name, text) >= 0.9;
}
