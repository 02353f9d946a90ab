using System.Globalization;
using System.Text.Json.Nodes;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Reading.Sheets;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Reading;

/// <summary>Reads records from the sheet whose columns bear the names of their fields.</summary>
internal static class SheetRecords
{
    /// <summary>Records in reading order; empty when no sheet has a column for every field.</summary>
    public static IReadOnlyList<JsonObject> Read(IReadOnlyList<string> fields, ObservationIndex index, DateTimeOffset clock)
    {
        IReadOnlyList<JsonObject> best = [];
        var most = 0.0;
        foreach (var sheet in SheetFinder.Find(index).Where(sheet => sheet.Rows.Count > 0 && (sheet.HasHeaders || sheet.Rows.Count > 1)))
        {
            var (columns, score) = Columns(sheet, fields);
            if (columns.Length == 0)
                continue;
            var records = sheet.Items.Select(row => Record(fields, columns, row, clock)).Where(record => record.Count == fields.Count).ToList();
            var worth = score * Math.Sqrt(records.Count);
            if (worth > most)
                (best, most) = (records, worth);
        }

        return best;
    }

    private static (int[] Columns, double Score) Columns(Sheet sheet, IReadOnlyList<string> fields)
    {
        var columns = new int[fields.Count];
        Array.Fill(columns, -1);
        var score = 0.0;
        var pairs = fields.SelectMany((field, at) => Enumerable.Range(0, sheet.Columns).Select(column => (At: at, Column: column, Score: WantedLabel.Of(new OutputSpec(field)).Score(sheet.Headers[column])))).Where(pair => pair.Score > 0).OrderByDescending(pair => pair.Score);
        foreach (var (at, column, fit) in pairs)
        {
            if (columns[at] >= 0 || columns.Contains(column))
                continue;
            columns[at] = column;
            score += fit;
        }

        // The name of a thing has no label of its own.
        for (var at = 0; at < columns.Length; at++)
        {
            if (columns[at] < 0 && !columns.Contains(sheet.Key) && Synonyms.Best(Tokens.WordsOfName(fields[at]), null, 0.4) is Concepts.Title or Concepts.PersonName or Concepts.Product or Concepts.Place or Concepts.Subject or "member" or null)
                (columns[at], score) = (sheet.Key, score + 0.6);
        }

        return columns.Contains(-1) ? ([], 0) : (columns, score);
    }

    private static JsonObject Record(IReadOnlyList<string> fields, int[] columns, SheetRow row, DateTimeOffset clock)
    {
        var record = new JsonObject();
        for (var at = 0; at < columns.Length; at++)
        {
            if (Said(row.Cells[columns[at]]) is { Length: > 0 } text)
                record[fields[at]] = Typed(text, clock);
        }

        return record;
    }

    /// <summary>What the cell says, without the badges behind it ("Core", "New").</summary>
    private static string Said(SheetCell cell)
    {
        var pieces = cell.Nodes.SelectMany(node => node.SelfAndDescendants()).Where(node => node.Children.Count == 0 && node.Name.Length > 0).Select(node => node.Name).ToList();
        return pieces.Count > 1 && pieces[0].Length >= 2 * pieces.Skip(1).Sum(piece => piece.Length) && cell.Text.StartsWith(pieces[0], StringComparison.Ordinal) ? pieces[0] : cell.Text;
    }

    private static JsonNode Typed(string text, DateTimeOffset clock) => CellKinds.Of(text) switch
    {
        CellKind.Money when MoneyReader.Find(text) is [var money, ..] => JsonValue.Create(money.Amount),
        CellKind.Number when !text.StartsWith('0') && NumberReader.Parse(text) is { } number => JsonValue.Create(number),
        CellKind.Date when DateReader.Find(text, clock) is [{ YearSaid: true } date, ..] => JsonValue.Create(date.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        _ => JsonValue.Create(text),
    };
}
