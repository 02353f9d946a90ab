using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Setting;

/// <summary>Sets a day whose parts stand in a group together with a button that opens a calendar.</summary>
internal sealed class DateGroupWay : ISettingWay
{
    private const string Confirmed = "confirm";

    public bool Takes(Assignment assignment) =>
        assignment.Control.Role == "group" && assignment.Values.Count == 1 && Written.Date(assignment.Value, assignment.Situation.Context.Clock) is not null && (assignment.Done(Assignment.Opened).Count > 0 || Opener(assignment) is not null);

    public Progress Continue(Assignment assignment)
    {
        var date = Written.Date(assignment.Value, assignment.Situation.Context.Clock)!.Value;
        if (Calendars.Choose(assignment.State, date) is { } progress)
            return progress is Progress.Done && assignment.Tries(Confirmed) == 0 && MonthGrid.All(assignment.Situation) is [var month, ..] && assignment.Index.AncestorsOf(month.Days[0]).FirstOrDefault(above => UiRoles.IsDialog(above)) is { } dialog && Affirming.Confirm(assignment.Situation, dialog) is { } ok
                ? assignment.Tap(ok, Confirmed)
                : progress;
        return assignment.Tries(Assignment.Opened) < 2 && Opener(assignment) is { } opener
            ? assignment.Tap(opener, Assignment.Opened)
            : assignment.Failed("no calendar opened.", "没有打开日历。");
    }

    private static UiNode? Opener(Assignment assignment) =>
        assignment.Situation.Usable.FirstOrDefault(node => node.Role == "button" && assignment.Index.IsWithin(node, assignment.Control) && (Synonyms.Speaks(node.Name, Concepts.Date) || Synonyms.Speaks(node.Name, "calendar")));
}
