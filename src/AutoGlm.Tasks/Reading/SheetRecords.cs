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
    private const int LongestWords = 40;

    /// <summary>Records in reading order; empty when no sheet has a column for every field.</summary>
    public static IReadOnlyList<JsonObject> Read(IReadOnlyList<string> fields, ObservationIndex index, DateTimeOffset clock) =>
        Find(fields, index, clock) is { } sheet ? Of(fields, sheet, sheet.Items, clock) : [];

    /// <summary>These rows of a sheet as records; empty when it has no column for some field.</summary>
    public static IReadOnlyList<JsonObject> Of(IReadOnlyList<string> fields, Sheet sheet, IEnumerable<SheetRow> rows, DateTimeOffset clock) =>
        Columns(sheet, fields) is { Columns: { Length: > 0 } columns } ? [.. rows.Select(row => Record(fields, columns, row, clock)).Where(record => record.Count == fields.Count)] : [];

    /// <summary>The sheet whose columns hold the fields, where there is one.</summary>
    public static Sheet? Find(IReadOnlyList<string> fields, ObservationIndex index, DateTimeOffset clock)
    {
        Sheet? best = null;
        var most = 0.0;
        foreach (var sheet in SheetFinder.Find(index).Where(sheet => sheet.Rows.Count > 0 && (sheet.HasHeaders || sheet.Rows.Count > 1)))
        {
            var (columns, score) = Columns(sheet, fields);
            if (columns.Length == 0)
                continue;
            var worth = score * Math.Sqrt(sheet.Items.Count(row => Record(fields, columns, row, clock).Count == fields.Count));
            if (worth > most)
                (best, most) = (sheet, worth);
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

        // What is left over on both sides belongs together: a town without a header beside the name.
        var open = Enumerable.Range(0, columns.Length).Where(at => columns[at] < 0).ToList();
        var wordy = open.Count == 0 ? [] : Enumerable.Range(0, sheet.Columns).Where(column => !columns.Contains(column) && sheet.Headers[column].Length == 0 && IsWordy(sheet, column)).ToList();
        if (open.Count > 0 && open.Count == wordy.Count && open.TrueForAll(at => OfWords(fields[at])))
        {
            for (var i = 0; i < open.Count; i++)
                (columns[open[i]], score) = (wordy[i], score + 0.3);
        }

        return columns.Contains(-1) ? ([], 0) : (columns, score);
    }

    private static bool IsWordy(Sheet sheet, int column) =>
        sheet.Rows.Count(row => row.Cells[column] is { Text: { Length: > 0 and < LongestWords } text } cell && CellKinds.Of(text) == CellKind.Text && !text.Any(char.IsDigit) && !cell.Nodes.Any(Leaves.IsControl)) * 10 >= sheet.Rows.Count * 8;

    /// <summary>Whether a field of this name holds words, not a sum, a day or a number.</summary>
    private static bool OfWords(string field) =>
        Synonyms.Best(Tokens.WordsOfName(field), null, 0.6) is not (Concepts.Price or Concepts.Date or Concepts.Time or Concepts.Phone or Concepts.Email or Concepts.Quantity or Concepts.Url or "rating" or "views");

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
