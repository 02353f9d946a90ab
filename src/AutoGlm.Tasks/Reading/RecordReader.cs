using System.Globalization;
using System.Text.Json.Nodes;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Reading;

/// <summary>Reads a list of alike things from the screen: the rows of a table, the cards of a result list.</summary>
public static class RecordReader
{
    private static readonly string[] DefaultFields = ["title"];

    /// <summary>Records in reading order; empty when the screen shows no list.</summary>
    public static IReadOnlyList<JsonObject> Read(OutputSpec output, ObservationIndex index, DateTimeOffset clock)
    {
        var fields = FieldsOf(output);
        if (fields.Count > 1 && SheetRecords.Read(fields, index, clock) is { Count: > 0 } rows)
            return rows;
        var items = RecordItems.Find(index);
        var records = new List<JsonObject>();
        foreach (var item in items)
        {
            var record = new JsonObject();
            foreach (var field in fields)
            {
                if (ReadField(field, index, item, clock) is { } value)
                    record[field] = value;
            }

            if (record.Count > 0)
                records.Add(record);
        }

        return records;
    }

    /// <summary>Names of a record's values: declared, else the list in the description ("title, journal and date").</summary>
    public static IReadOnlyList<string> FieldsOf(OutputSpec output)
    {
        if (output.Fields is { Count: > 0 } declared)
            return declared;
        if (output.Description is not { } description)
            return DefaultFields;
        var list = description.Contains(':', StringComparison.Ordinal) ? description[(description.IndexOf(':', StringComparison.Ordinal) + 1)..] : description;
        var names = list
            .Split([',', '，', '、', ';', '/'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(part => part.Split([" and ", "和", "与", "及"], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Select(name => name.Trim('.', '。', ' '))
            .Where(name => name.Length is > 0 and < 24 && name.Split(' ').Length <= 2)
            .ToList();
        return names.Count < 2 ? DefaultFields : names;
    }

    private static JsonNode? ReadField(string field, ObservationIndex index, UiNode item, DateTimeOffset clock)
    {
        var spec = new OutputSpec(field);
        var wanted = WantedLabel.Of(spec);
        var concept = Synonyms.Best(Tokens.WordsOfName(field), null, 0.4);
        if (item.Role == "row" && Cell(wanted, index, item) is { } cell)
            return Typed(concept, FirstText(index, cell), clock);
        if (concept is Concepts.Title or Concepts.Product or Concepts.Place or Concepts.PersonName or Concepts.Subject || concept is null && field is "name" or "text")
            return Title(index, item) is { } title ? JsonValue.Create(title) : null;
        if (OutputReader.Read(spec, index, item, clock) is { } labelled)
            return Typed(concept, labelled.Value.ToString(), clock);
        var texts = Texts(index, item).ToList();
        return concept switch
        {
            Concepts.Url => index.DescendantsOf(item).ToArray().FirstOrDefault(node => node.Href is not null)?.Href,
            Concepts.Date or "year" => texts.Select(text => DateReader.Find(text, clock)).FirstOrDefault(found => found.Count > 0) is [var date, ..] ? date.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            Concepts.Price => texts.Select(MoneyReader.Find).FirstOrDefault(found => found.Count > 0) is [var money, ..] ? money.Amount : null,
            Concepts.Time => texts.Select(TimeText.Shown).FirstOrDefault(found => found is not null) is { } time ? time.Time.ToString("HH:mm", CultureInfo.InvariantCulture) : null,
            not null => Segments(texts).Where(text => text != Title(index, item)).FirstOrDefault(text => Synonyms.Speaks(text, concept)),
            null => null,
        };
    }

    private static UiNode? Cell(WantedLabel wanted, ObservationIndex index, UiNode row) =>
        row.Children
            .Where(UiRoles.IsCell)
            .Select(cell => (Cell: cell, Score: wanted.Score(index.ColumnHeaderOf(cell) ?? "")))
            .Where(pair => pair.Score > 0)
            .OrderByDescending(pair => pair.Score)
            .FirstOrDefault().Cell;

    private static JsonNode? Typed(string? concept, string text, DateTimeOffset clock)
    {
        if (text.Length == 0)
            return null;
        if (concept is Concepts.Date && DateReader.Find(text, clock) is [var date])
            return date.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (concept is Concepts.Price && MoneyReader.Find(text) is [var money])
            return money.Amount;
        if (concept is "citations" or "views" or "rating" or "rating-count" or Concepts.Quantity && NumberReader.Parse(text) is { } number)
            return number;
        return text;
    }

    /// <summary>The item's heading, or its longest link, or its first text.</summary>
    private static string? Title(ObservationIndex index, UiNode item)
    {
        var inside = index.DescendantsOf(item).ToArray();
        var heading = inside.FirstOrDefault(node => node.Role == "heading" && node.Name.Length > 0);
        var link = inside.Where(node => node.Role == "link" && node.Name.Length > 3).OrderByDescending(node => node.Name.Length).FirstOrDefault();
        var title = heading?.Name ?? link?.Name ?? inside.FirstOrDefault(node => node.Name.Length > 3)?.Name ?? item.Name;
        return string.IsNullOrWhiteSpace(title) ? null : title;
    }

    private static string FirstText(ObservationIndex index, UiNode cell)
    {
        foreach (var node in index.DescendantsOf(cell))
        {
            if (node.Children.Count == 0 && node.Name.Length > 1)
                return node.Name;
        }

        return cell.Name.Length > 0 ? cell.Name : index.TextOf(cell);
    }

    private static IEnumerable<string> Texts(ObservationIndex index, UiNode item)
    {
        foreach (var node in index.DescendantsOf(item).ToArray())
        {
            if (node.Name.Length is > 0 and < 400)
                yield return node.Name;
        }
    }

    private static IEnumerable<string> Segments(IEnumerable<string> texts) =>
        texts.SelectMany(text => text.Split(['·', '|', '•', '—'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
