using System.Text.Json.Nodes;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Planning.Embedded.Programs;
using AutoGlm.Tasks.Reading;
using AutoGlm.Tasks.Reading.Questions;
using AutoGlm.Tasks.Reading.Sheets;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Understanding;

namespace AutoGlm.Tasks.Planning.Embedded;

/// <summary>
/// Reads a list that a task is to bring back, over as many pages as it has: all of it, the first so many, or only those
/// that the goal speaks of ("the unpaid invoices").
/// </summary>
internal static class ListReading
{
    /// <summary>How many records are read when the goal says "all".</summary>
    private const int MostRecords = 500;
    private const int MostPages = 60;

    /// <summary>So many pages are gone through without being told to.</summary>
    private const int FewPages = 12;

    /// <summary>The records so far, or the step to the next page that has more of them.</summary>
    public static (IReadOnlyList<JsonObject> Records, Decision? More) Read(Situation situation, OutputSpec output)
    {
        var clock = situation.Context.Clock;
        var fields = RecordReader.FieldsOf(output);
        var sheet = fields.Count > 1 && SheetRecords.Find(fields, situation.Index, clock) is { } found ? PagedSheets.Join([.. Noted(situation, output.Name), found]) : null;
        var records = sheet is not null
            ? SheetRecords.Of(fields, sheet, Meant(situation, sheet), clock)
            : [.. Earlier(situation, output.Name).Concat(RecordReader.Read(output, situation.Index, clock)).DistinctBy(record => record.ToJsonString())];
        var wanted = situation.Goal.Constraints.Count switch
        {
            { Number: { } number } => number,
            { All: true } => MostRecords,
            _ => sheet is not null && PagedSheets.Pages(situation) is <= FewPages ? MostRecords : 0,
        };
        if (wanted > records.Count && NextPage(situation) is { } next)
        {
            var note = new JsonObject { [output.Name] = sheet is not null ? PagedSheets.Write(SheetRecords.Find(fields, situation.Index, clock)!) : new JsonArray([.. records.Select(record => (JsonNode)record.DeepClone())]) }.ToJsonString();
            return ([], new Decision.Do(Instruct.Tap(situation, next, Purposes.NextPage)) { Note = note, Thought = situation.Say($"{records.Count} read; go to the next page.", $"已读取 {records.Count} 条，翻到下一页。") });
        }

        return ([.. (wanted > 0 ? records.Take(wanted) : records).Select(record => (JsonObject)record.DeepClone())], null);
    }

    public static UiNode? NextPage(Situation situation) =>
        situation.Last is { Instruction.Purpose: Purposes.NextPage, Verdict.Kind: Judging.VerdictKind.NoChange } || situation.TriedFor(Purposes.NextPage) >= MostPages ? null : PagedSheets.NextControl(situation);

    /// <summary>The rows that the goal speaks of by a value or a bound; all of them where it speaks of none.</summary>
    private static IEnumerable<SheetRow> Meant(Situation situation, Sheet sheet)
    {
        // What was searched and narrowed down by the page itself is not sifted again by the words that told it to.
        if (situation.Steps.Any(step => step.Instruction.Verb == Instructing.InstructionVerb.Type || step.Instruction.Purpose is Purposes.Filter or Purposes.Sort))
            return sheet.Items;
        var links = SheetLinks.Of(Inquiry.Of(new AskedValue(situation.Goal.Goal, null, "text")), sheet, situation.Context.Clock, whole: true);
        if (links.Rows.Count == 0 && links.LimitColumn is null)
            return sheet.Items;
        var fitting = links.Fitting(sheet, situation.Context.Clock);
        return fitting.Count == 0 ? sheet.Items : sheet.Items.Where(row => fitting.Exists(at => ReferenceEquals(sheet.Rows[at], row)));
    }

    /// <summary>What was read on earlier pages stands in the notes of the steps that turned the page.</summary>
    private static IEnumerable<Sheet> Noted(Situation situation, string output) =>
        situation.Steps.Where(step => step.Instruction.Purpose == Purposes.NextPage && step.Note is not null).Select(step => JsonNode.Parse(step.Note!)?[output] is JsonValue note ? PagedSheets.Parse(note.ToString()) : null).OfType<Sheet>();

    private static IEnumerable<JsonObject> Earlier(Situation situation, string output)
    {
        if (situation.Steps.LastOrDefault(step => step.Instruction.Purpose == Purposes.NextPage && step.Note is not null) is not { } turned)
            return [];
        return JsonNode.Parse(turned.Note!)?[output] is JsonArray list ? list.OfType<JsonObject>() : [];
    }
}
