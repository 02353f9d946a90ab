using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Setting;

/// <summary>Sets a day, or both ends of a stay, through a calendar that the control opens.</summary>
internal sealed class DateWay : ISettingWay
{
    private const int MostOpenings = 2;

    public bool Takes(Assignment assignment) =>
        assignment.Values.Count > 0 && assignment.Values.All(value => Written.Date(value, assignment.Situation.Context.Clock) is not null)
        && assignment.Control.Role is not ("group" or "radiogroup" or "listbox" or "radio")
        && (assignment.Control.Is(UiStates.ReadOnly) || !UiRoles.IsTextField(assignment.Control) && assignment.Control.InputType is null or "button")
        && assignment.Control.Options.Count == 0;

    public Progress Continue(Assignment assignment)
    {
        var clock = assignment.Situation.Context.Clock;
        foreach (var value in assignment.Values)
        {
            var date = Written.Date(value, clock)!.Value;
            if (assignment.Values.Count == 1 && Shown.Means(assignment.Control.Value ?? assignment.Control.Name, value, clock))
                return Progress.IsDone;
            if (Calendars.Choose(assignment.State, date) is { } progress)
            {
                if (progress is Progress.Done)
                    continue;
                return progress;
            }

            return assignment.Done(Assignment.Opened).Count < MostOpenings
                ? assignment.Tap(assignment.Control, Assignment.Opened)
                : assignment.Failed("no calendar opened.", "没有打开日历。");
        }

        return Progress.IsDone;
    }
}
