using AutoGlm.Tasks.Reading.Sheets;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Reading.Questions;

/// <summary>Columns that say yes or no ("Paid: yes"), and the words that ask for one or the other: "who have paid", "unpaid", 未缴费.</summary>
internal static class PolarColumns
{
    /// <summary>The rows that answer as the words want it; null when the words speak of no such column.</summary>
    public static IReadOnlyList<int>? Fitting(Sheet sheet, SheetLinks links, string folded, IReadOnlyList<int> rows)
    {
        IReadOnlyList<int>? left = null;
        for (var column = 0; column < sheet.Columns; column++)
        {
            var header = TextFold.Fold(sheet.Headers[column]).TrimStart('已', '是', '否');
            if (header.Length < 2 || links.Rows.ContainsKey(column) || Wanted(links, column, header, folded) is not { } wanted || !sheet.Column(column).All(text => text.Length < 20 && Polarity.Of(text) is not null))
                continue;
            left = [.. (left ?? rows).Where(row => Polarity.Of(sheet.Rows[row].Cells[column].Text) == wanted)];
        }

        return left;
    }

    private static bool? Wanted(SheetLinks links, int column, string header, string folded) =>
        folded.Contains("un" + header, StringComparison.Ordinal) || folded.Contains("not " + header, StringComparison.Ordinal) || folded.Contains("未" + header, StringComparison.Ordinal) || folded.Contains("没" + header, StringComparison.Ordinal) || folded.Contains("没有" + header, StringComparison.Ordinal) ? false
        : links.Columns.Exists(link => link.Column == column) || TextFold.IsChinese(header[0]) && folded.Contains(header, StringComparison.Ordinal) ? true
        : null;
}
