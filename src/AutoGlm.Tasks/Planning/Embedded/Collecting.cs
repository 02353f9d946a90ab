using System.Text.Json.Nodes;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Reading;
using AutoGlm.Tasks.Running;

namespace AutoGlm.Tasks.Planning.Embedded;

/// <summary>Reads what the goal asks for: a value, an answer, or a list over as many pages as it takes.</summary>
internal sealed class Collecting : IBehaviour
{
    public Decision? Propose(Situation situation)
    {
        if (!situation.Goal.Seeks || situation.Goal.IsProgram)
            return null;
        if (NamedRow.Outputs(situation) is { } named)
            return new Decision.Finish(named, null) { Thought = situation.Say("What is named stands here.", "所指的内容就在这里。") };
        // What is named may stand on another page of the list.
        if (situation.Context.Request.Outputs.Count > 0 && !situation.Usable.Any(UiRoles.IsTextField) && NamedRow.IsElsewhere(situation) && ListReading.NextPage(situation) is { } page)
            return new Decision.Do(Instruct.Tap(situation, page, Purposes.NextPage)) { Thought = situation.Say("It isn't on this page of the list.", "本页没有，翻到下一页。") };
        if (!Searching.IsDone(situation))
            return null;
        if (situation.Last is { Instruction.Purpose: Purposes.EndCheck } refused && refused.ScreenAfter == situation.Print)
            return null;
        var outputs = new JsonObject();
        foreach (var output in situation.Context.Request.Outputs)
        {
            if (output.Type is "records" or "list")
            {
                var (records, more) = ListReading.Read(situation, output);
                if (more is not null)
                    return more;
                if (records.Count > 0 && IsWhole(output, records))
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

    /// <summary>Whether each field that was declared was found in some record: a column that is missing everywhere was not read.</summary>
    private static bool IsWhole(OutputSpec output, IReadOnlyList<JsonObject> records) =>
        output.Type != "records" || RecordReader.FieldsOf(output).All(field => records.Any(record => record.ContainsKey(field)));
}
