using System.Text.Json.Nodes;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Planning.Embedded.Programs;
using AutoGlm.Tasks.Reading;
using AutoGlm.Tasks.Running;

namespace AutoGlm.Tasks.Planning.Embedded;

/// <summary>Reads what the goal asks for: a value, an answer, or a list over as many pages as it takes.</summary>
internal sealed class Collecting : IBehaviour
{
    /// <summary>How many records are read when the goal says "all".</summary>
    private const int MostRecords = 500;
    private const int MostPages = 60;

    public Decision? Propose(Situation situation)
    {
        if (!situation.Goal.Seeks || situation.Goal.IsProgram || !Searching.IsDone(situation))
            return null;
        if (situation.Last is { Instruction.Purpose: Purposes.EndCheck } refused && refused.ScreenAfter == situation.Print)
            return null;
        var outputs = new JsonObject();
        foreach (var output in situation.Context.Request.Outputs)
        {
            if (output.Type is "records" or "list")
            {
                var (records, more) = ReadList(situation, output);
                if (more is not null)
                    return more;
                if (records.Count > 0)
                    outputs[output.Name] = output.Type == "records" ? new JsonArray([.. records.Select(record => (JsonNode)record)]) : new JsonArray([.. records.Select(record => record.First().Value!.DeepClone())]);
            }
            else if (Reporting.Value(situation, output, null) is { } value)
            {
                outputs[output.Name] = value;
            }
        }

        var answer = Reporting.Answer(situation);
        // A list without the filter or order that was asked for is another list.
        if (Narrowing.Unmet(situation))
            return null;
        var complete = outputs.Count == situation.Context.Request.Outputs.Count && (situation.Context.Request.Outputs.Count > 0 || answer is not null);
        // "Search flights from A to B": what was found is on the screen, and nothing is to be told of it.
        var onlySearch = situation.Context.Request.Outputs.Count == 0 && situation.Goal.Questions.Count == 0
            && situation.Steps.Skip(situation.Context.OpenedAtStep).Any(step => step.Instruction.Purpose == Purposes.Advance && step.Verdict.IsGood);
        if (!complete && !onlySearch)
            return null;
        return new Decision.Finish(outputs, answer) { Thought = situation.Say("All that was asked for has been read.", "所需内容已全部读取。") };
    }

    private static (IReadOnlyList<JsonObject> Records, Decision? More) ReadList(Situation situation, OutputSpec output)
    {
        var records = Earlier(situation, output.Name).Concat(RecordReader.Read(output, situation.Index, situation.Context.Clock)).DistinctBy(record => record.ToJsonString()).ToList();
        var wanted = situation.Goal.Constraints.Count switch
        {
            { Number: { } number } => number,
            { All: true } => MostRecords,
            _ => 0,
        };
        if (wanted > records.Count && NextPage(situation) is { } next)
        {
            var note = new JsonObject { [output.Name] = new JsonArray([.. records.Select(record => (JsonNode)record.DeepClone())]) }.ToJsonString();
            return ([], new Decision.Do(Instruct.Tap(situation, next, Purposes.NextPage)) { Note = note, Thought = situation.Say($"{records.Count} read; go to the next page.", $"已读取 {records.Count} 条，翻到下一页。") });
        }

        return ([.. (wanted > 0 ? records.Take(wanted) : records).Select(record => (JsonObject)record.DeepClone())], null);
    }

    /// <summary>What was read on earlier pages stands in the note of the step that turned the page.</summary>
    private static IEnumerable<JsonObject> Earlier(Situation situation, string output)
    {
        if (situation.Steps.LastOrDefault(step => step.Instruction.Purpose == Purposes.NextPage && step.Note is not null) is not { } turned)
            return [];
        return JsonNode.Parse(turned.Note!)?[output] is JsonArray list ? list.OfType<JsonObject>() : [];
    }

    private static UiNode? NextPage(Situation situation) =>
        situation.Last is { Instruction.Purpose: Purposes.NextPage, Verdict.Kind: Judging.VerdictKind.NoChange } || situation.TriedFor(Purposes.NextPage) >= MostPages ? null : PagedSheets.NextControl(situation);
}
