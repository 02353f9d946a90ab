using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Planning.Embedded.Programs.Deeds;
using AutoGlm.Tasks.Reading.Sheets;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>The records a "for each" works through: read once, kept in a note, so that they outlast the page they were on.</summary>
internal static partial class Records
{
    private const string Key = "records";

    /// <summary>The records of a list that words speak of; empty when the screen shows none.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> On(Situation situation, Selection each)
    {
        var (sheet, rows) = RowThings.Find(situation, Kind(Place().Replace(each.Words, "")), (_, row) => !row.Cells.SelectMany(cell => cell.Nodes).SelectMany(node => node.SelfAndDescendants()).Any(UiRoles.IsTextField), all: true);
        return sheet is null ? [] : [.. rows.Select(row => Of(sheet, row))];
    }

    /// <summary>"Each one" says nothing but that all are meant.</summary>
    private static string Kind(string words) => words.Length < 5 && words.StartsWith('每') ? "所有记录" : words.Length == 0 ? "records" : words;

    /// <summary>On which page the list stands is no quality of its entries.</summary>
    [GeneratedRegex(@"\s+(?:on|of|from|in)\s+the\s+(?:page|tab|table|list|sheet|view)\b(?:\s+(?:on|of|from|in)\b)?.*$|^(?:[“""「][^”""」]*[”""」](?:页面?|标签页?|列表)?(?:上|里|中)?的?)?(?:页面|表格|列表|名单)?(?:上|里|中)?的?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Place();

    public static IReadOnlyDictionary<string, string> Of(Sheet sheet, SheetRow row)
    {
        var record = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var column = 0; column < sheet.Columns; column++)
        {
            var text = row.Cells[column].Text;
            if (text.Length > 0 && !row.Cells[column].Nodes.Any(Leaves.IsControl))
                record.TryAdd(sheet.Headers[column].Length > 0 ? sheet.Headers[column] : column == sheet.Key ? "name" : $"column {column + 1}", text);
        }

        return record;
    }

    public static string Write(IReadOnlyList<IReadOnlyDictionary<string, string>> records) => new JsonObject
    {
        [Key] = new JsonArray([.. records.Select(record => (JsonNode)new JsonObject(record.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))))]),
    }.ToJsonString();

    /// <summary>The records noted with a step of the clause; null when none were.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>>? Noted(ClauseState state)
    {
        foreach (var step in state.Steps)
        {
            if (step.Note is null || !step.Note.StartsWith("{\"" + Key, StringComparison.Ordinal))
                continue;
            try
            {
                if (JsonNode.Parse(step.Note)?[Key] is JsonArray list)
                    return [.. list.OfType<JsonObject>().Select(record => (IReadOnlyDictionary<string, string>)record.ToDictionary(pair => pair.Key, pair => pair.Value?.ToString() ?? "", StringComparer.Ordinal))];
            }
            catch (JsonException)
            {
                continue;
            }
        }

        return null;
    }
}
