using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Setting;

/// <summary>Types both ends of a stay into the two fields of one picker, which share a label and stand side by side.</summary>
internal sealed class TwoEndsWay : ISettingWay
{
    private const int MostTries = 3;
    private const double Beside = 160;

    public bool Takes(Assignment assignment) =>
        assignment.Values.Count == 2 && assignment.Values.All(value => Written.Date(value, assignment.Situation.Context.Clock) is not null) && IsOpen(assignment.Control) && Partner(assignment) is not null;

    public Progress Continue(Assignment assignment)
    {
        if (Partner(assignment) is not { } partner)
            return assignment.NotTaken();
        var clock = assignment.Situation.Context.Clock;
        foreach (var (field, value, tag) in new[] { (assignment.Control, assignment.Values[0], Assignment.Act), (partner, assignment.Values[1], "other end") })
        {
            if (Shown.Is(field, value, clock))
                continue;
            var tries = assignment.Tries(tag);
            if (tries >= MostTries)
                return assignment.Failed($"“{assignment.Label}” does not take “{value}”.", $"“{assignment.Label}”没有接受“{value}”。");
            var text = tries == 0 ? Written.Iso(Written.Date(value, clock)!.Value) : Written.For(value, field, assignment.Label, tries - 1, clock);
            return assignment.Do(InstructionVerb.Type, field, text, new Expectation(ExpectationKind.ValueShown, text), tag);
        }

        return Progress.IsDone;
    }

    /// <summary>The next field on the same line, of the same kind.</summary>
    private static UiNode? Partner(Assignment assignment)
    {
        var (situation, first) = (assignment.Situation, assignment.Control);
        var at = situation.Index.OrderOf(first);
        var next = situation.Usable.FirstOrDefault(node => situation.Index.OrderOf(node) > at && UiRoles.IsTextField(node));
        return next is not null && next.Role == first.Role && IsOpen(next) && next.Box is { } box && first.Box is { } own && Math.Abs(box.Center.Y - own.Center.Y) < own.Height / 2 && box.X >= own.Right - 2 && box.X - own.Right < Beside ? next : null;
    }

    private static bool IsOpen(UiNode field) => UiRoles.IsTextField(field) && !field.Is(UiStates.ReadOnly) && field.InputType is null or "text";
}
