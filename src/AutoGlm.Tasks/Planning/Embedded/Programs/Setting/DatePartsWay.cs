namespace AutoGlm.Tasks.Planning.Embedded.Programs.Setting;

/// <summary>Sets a day where the control is one of the lists that day, month and year are chosen in.</summary>
internal sealed class DatePartsWay : ISettingWay
{
    public bool Takes(Assignment assignment) =>
        assignment.Values.Count == 1 && assignment.Control.Options.Count > 1 && (SelectWay.Best(assignment.Situation, assignment.Control, assignment.Value) is not { } option || Written.Date(option, assignment.Situation.Context.Clock) is null)
        && Written.Date(assignment.Value, assignment.Situation.Context.Clock) is not null
        && (DateLists.IsDays(assignment.Control) || DateLists.IsMonths(assignment.Control) || DateLists.IsYears(assignment.Control));

    public Progress Continue(Assignment assignment)
    {
        var date = Written.Date(assignment.Value, assignment.Situation.Context.Clock)!.Value;
        return (assignment.Done(Assignment.Act).Count > 0 ? null : Calendars.Choose(assignment.State, date)) ?? DateLists.Choose(assignment.State, date) ?? assignment.NotTaken();
    }
}
