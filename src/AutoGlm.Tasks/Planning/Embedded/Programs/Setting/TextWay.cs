using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Setting;

/// <summary>Types into fields of all kinds, takes a suggestion where the field wants one, and tries other writings when one was refused.</summary>
internal sealed class TextWay : ISettingWay
{
    private const string Again = "again";
    private const string Await = "await";
    private const int MostTries = 4;

    public bool Takes(Assignment assignment) =>
        (UiRoles.IsTextField(assignment.Control) || assignment.Control.InputType is "color" or "date" or "time" or "datetime-local" or "month" or "week" or "number")
        && !assignment.Control.Is(UiStates.ReadOnly) && assignment.Control.Options.Count == 0 && assignment.Control.Role is not "slider";

    public Progress Continue(Assignment assignment)
    {
        var control = assignment.Control;
        var clock = assignment.Situation.Context.Clock;
        var done = assignment.Done(Assignment.Act);
        if (assignment.Done(Assignment.Pick).Count > 0)
            return Progress.IsDone;
        var shift = assignment.Clause.Shift;
        if (done.Count == 0 && assignment.Tries(Assignment.Act) == 0)
            return Type(assignment, 0);
        var text = done.Count > 0 ? done[^1].Instruction.Value! : assignment.Value;
        if (done.Count > 0 && (Shown.Is(control, text, clock) || shift is null && Shown.Is(control, assignment.Value, clock) || assignment.Clause.Append && done[^1].Verdict.IsGood))
        {
            if (text.Length > 0 && Suggested(assignment, text) is { } suggestion)
                return suggestion;
            if (done[^1].Verdict.Kind != VerdictKind.Rejected)
                return Repeat(assignment) ?? Progress.IsDone;
        }

        if (assignment.Tries(Assignment.Act) < MostTries && Written.For(assignment.Value, control, assignment.Label, assignment.Tries(Assignment.Act), clock) is var next && (next != text || assignment.Tries(Assignment.Act) < 2))
            return Type(assignment, assignment.Tries(Assignment.Act));
        return assignment.NotTaken();
    }

    private static Progress Type(Assignment assignment, int attempt)
    {
        var text = assignment.Clause switch
        {
            { Shift: { } by } => Amounts.Moved(assignment.Control.Value, by),
            { Extreme: true } => assignment.Control.Max,
            { Extreme: false } => assignment.Control.Min,
            _ => Written.For(attempt == 0 ? Units.Without(assignment.Index, assignment.Control, assignment.Value) : assignment.Value, assignment.Control, assignment.Label, attempt, assignment.Situation.Context.Clock),
        };
        return text is null
            ? assignment.Failed("the value it has now can't be read.", "无法读取它现在的值。")
            : assignment.Do(InstructionVerb.Type, assignment.Control, text, new Expectation(ExpectationKind.ValueShown, text), Assignment.Act, assignment.Clause.Append);
    }

    /// <summary>Where typing brought up suggestions of which one is the value, that one; lists that come late are waited for once.</summary>
    private static Progress? Suggested(Assignment assignment, string text)
    {
        if (Suggestions.Find(assignment.Situation, assignment.Control, text) is { } suggestion)
            return assignment.Tap(suggestion, Assignment.Pick);
        return Suggestions.MayCome(assignment.Situation, assignment.Control) && assignment.Tries(Await) == 0
            ? assignment.State.Do(Instruct.Plain(assignment.Situation, InstructionVerb.Wait, null, new Expectation(ExpectationKind.None), assignment.State.Purpose(Await)))
            : null;
    }

    /// <summary>A new password goes into the field that asks for it again, too.</summary>
    private static Progress? Repeat(Assignment assignment)
    {
        if (assignment.Control.InputType != "password" || assignment.Tries(Again) > 0 || AsksAgain(assignment, assignment.Control) || Synonyms.Speaks(assignment.Label, "old"))
            return null;
        var other = assignment.Situation.Usable.FirstOrDefault(node => node.InputType == "password" && node.Ref != assignment.Control.Ref && AsksAgain(assignment, node));
        var isNew = assignment.Situation.Usable.Where(node => node.InputType == "password" && !AsksAgain(assignment, node)).LastOrDefault();
        return other is null || isNew?.Ref != assignment.Control.Ref
            ? null
            : assignment.Do(InstructionVerb.Type, other, assignment.Value, new Expectation(ExpectationKind.ValueShown, assignment.Value), Again);
    }

    private static bool AsksAgain(Assignment assignment, UiNode node) => Synonyms.Speaks(assignment.Index.LabelOf(node), "repeat");
}
