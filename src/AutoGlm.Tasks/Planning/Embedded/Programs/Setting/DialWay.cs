using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Setting;

/// <summary>Brings sliders and spin buttons to a value, and both handles of a range to its ends.</summary>
internal sealed class DialWay : ISettingWay
{
    private const string Other = "other end";
    private const int MostTries = 3;

    public bool Takes(Assignment assignment) =>
        assignment.Control.Role == "slider" || assignment.Control.InputType == "range" || assignment.Control.Role == "spinbutton" && !assignment.Control.Is(UiStates.Editable)
        || Knobs.IsKnob(assignment.Situation, assignment.Control) && (assignment.Values.Count == 0 || Amounts.Of(assignment.Value.TrimEnd('%')) is not null);

    public Progress Continue(Assignment assignment)
    {
        if (assignment.Clause.IsRange && Ends(assignment) is { } ends)
            return Range(assignment, ends.Low, ends.High);
        return Target(assignment) is { } wanted
            ? Turn(assignment, assignment.Control, wanted, Assignment.Act)
            : assignment.Failed("it takes a number.", "它需要一个数字。");
    }

    private static decimal? Target(Assignment assignment)
    {
        var control = assignment.Control;
        return assignment.Clause switch
        {
            // Once it was moved, what it shows is what was wanted.
            { Shift: not null } when assignment.Done(Assignment.Act).Count > 0 => Amounts.Of(assignment.Done(Assignment.Act)[^1].Instruction.Value),
            { Shift: { } by } => Amounts.Of(control.Value) + by,
            { Extreme: true } => Amounts.Of(control.Max) ?? 100,
            { Extreme: false } => Amounts.Of(control.Min) ?? 0,
            _ => Amounts.Wanted(assignment.Value, control.Min, control.Max),
        };
    }

    private static Progress Turn(Assignment assignment, UiNode dial, decimal wanted, string tag)
    {
        if (Amounts.Of(dial.Value) == wanted)
            return Progress.IsDone;
        if (dial.Value is null && assignment.Last(tag) is { Action: not null, Verdict.IsGood: true })
            return Progress.IsDone;
        if (assignment.Tries(tag) >= MostTries)
            return assignment.Last(tag)!.Verdict is var verdict && dial.Value is null ? assignment.Failed(verdict.Reason, verdict.Reason) : assignment.NotTaken();
        var text = NumberText.Format(wanted);
        return assignment.Do(InstructionVerb.Type, dial, text, dial.Value is null ? Expectation.AnyChange : new Expectation(ExpectationKind.ValueShown, text), tag);
    }

    /// <summary>The end that would run into the other one comes second.</summary>
    private static Progress Range(Assignment assignment, UiNode low, UiNode high)
    {
        if (Amounts.Wanted(assignment.Values[0], low.Min, low.Max) is not { } from || Amounts.Wanted(assignment.Values[1], high.Min, high.Max) is not { } to)
            return assignment.Failed("it takes numbers.", "它需要数字。");
        var highFirst = Amounts.Of(high.Value) is { } top && from > top;
        var first = highFirst ? Turn(assignment, high, to, Other) : Turn(assignment, low, from, Assignment.Act);
        if (first is not Progress.Done)
            return first;
        return highFirst ? Turn(assignment, low, from, Assignment.Act) : Turn(assignment, high, to, Other);
    }

    private static (UiNode Low, UiNode High)? Ends(Assignment assignment)
    {
        var dials = assignment.Situation.Usable.Where(node => node.Role == "slider" || node.InputType == "range").ToList();
        var at = dials.FindIndex(node => node.Ref == assignment.Control.Ref);
        if (at < 0 || dials.Count < 2)
            return null;
        var other = at + 1 < dials.Count ? at + 1 : at - 1;
        var (one, two) = (dials[Math.Min(at, other)], dials[Math.Max(at, other)]);
        return Amounts.Of(one.Value) > Amounts.Of(two.Value) ? (two, one) : (one, two);
    }
}
