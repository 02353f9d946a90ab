using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Reading;

namespace AutoGlm.Tasks.Planning.Embedded.Recovering;

/// <summary>A form that says how it wants a value written gets it so, and is sent once more.</summary>
internal sealed class Correcting : IBehaviour
{
    private const string Mark = "correct: ";

    public Decision? Propose(Situation situation)
    {
        if (Refusals.Last(situation, Mark) is not { } refused)
            return null;
        var corrections = Complaints.Find(situation.Index)
            .Where(complaint => situation.Index.IsReachable(complaint.Node))
            .Select(complaint => (complaint.Text, Field: UiRoles.IsField(complaint.Node) ? complaint.Node : FieldOf(situation, complaint.Node)))
            .Concat(Hints(situation))
            .Where(pair => pair.Field is { Value.Length: > 0 } field && !UiRoles.IsToggle(field) && !field.Is(UiStates.Secret) && !refused.Since.Any(step => step.Instruction.Purpose == Mark + situation.Index.LabelOf(field)))
            .Select(pair => (Field: pair.Field!, Value: Rewriting.As(pair.Text, pair.Field!.Value!, situation.Context.Clock)))
            .Where(pair => pair.Value is not null && pair.Value != pair.Field.Value)
            .DistinctBy(pair => pair.Field.Ref)
            .ToList();
        if (corrections.Count > 0)
            return new Decision.Do([.. corrections.Select(pair => Instruct.On(situation, InstructionVerb.Type, pair.Field, pair.Value, new Expectation(ExpectationKind.ValueShown, pair.Value), Mark + situation.Index.LabelOf(pair.Field)))]) { Thought = situation.Say("The form says how it wants this written.", "表单说明了所需的格式。") };
        return refused.Since.Any(step => step.Instruction.Purpose?.StartsWith(Mark, StringComparison.Ordinal) == true && step.Verdict.Kind != VerdictKind.NotPerformed) ? Refusals.Again(situation, refused.Press) : null;
    }

    /// <summary>Alerts beside a field that merely tell the format are complaints too, once the form was refused.</summary>
    private static IEnumerable<(string Text, UiNode? Field)> Hints(Situation situation) =>
        situation.Index.Nodes
            .Where(node => node.Name.Length is > 5 and < 120 && !UiRoles.IsInteractive(node) && situation.Index.IsReachable(node) && Rewriting.IsRule(node.Name))
            .Select(node => (node.Name, FieldOf(situation, node)));

    /// <summary>A complaint stands after the field it is about, or in the same box.</summary>
    private static UiNode? FieldOf(Situation situation, UiNode text)
    {
        var index = situation.Index;
        for (var around = index.ParentOf(text); around is not null && around.Role != "root"; around = index.ParentOf(around))
        {
            var fields = situation.Usable.Where(node => UiRoles.IsField(node) && index.IsWithin(node, around)).ToList();
            if (fields.Count == 1)
                return fields[0];
            if (fields.Count > 1)
                return fields.LastOrDefault(field => index.OrderOf(field) < index.OrderOf(text));
        }

        return situation.Usable.LastOrDefault(node => UiRoles.IsField(node) && index.OrderOf(node) < index.OrderOf(text));
    }
}
