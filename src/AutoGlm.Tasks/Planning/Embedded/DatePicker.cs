using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Planning.Embedded;

/// <summary>Chooses a day: in an open calendar, in a row of days, or by opening the calendar first.</summary>
internal static class DatePicker
{
    private const int MostMonths = 24;

    public static Decision? Propose(Situation situation, Want want) =>
        InCalendar(situation, want) ?? FromRow(situation, want) ?? Open(situation, want);

    /// <summary>A button that shows another day than the one chosen earlier: this page has a day of its own.</summary>
    public static void Recheck(Situation situation, Want want)
    {
        var date = Denote.Date(want.Value);
        if (situation.Usable.Any(node => (node.Is(UiStates.Collapsed) || node.Is(UiStates.Expanded)) && !UiRoles.IsTextField(node)
            && DateReader.Find($"{node.Value} {situation.Index.LabelOf(node)}", situation.Context.Clock) is [var shown] && shown.Date != date && shown.Alternative != date))
            want.Done = false;
    }

    private static Decision? InCalendar(Situation situation, Want want)
    {
        if (CalendarView.Find(situation.Index, situation.Usable) is not { } calendar)
            return null;
        var date = Denote.Date(want.Value);
        if (calendar.DayFor(date, situation.Context.Clock) is { } day)
        {
            if (day.Is(UiStates.Selected) || day.Is(UiStates.Checked))
            {
                want.Done = true;
                return null;
            }

            if (day.Is(UiStates.Disabled))
                return Taken(situation, want, date);
            return situation.TriedHere(InstructionVerb.Tap, day) > 1
                ? null
                : new Decision.Do(Instruct.Tap(situation, day, want.PurposeFor(want.Value))) { Thought = situation.Say($"Choose {want.Value} in the calendar.", $"在日历中选择 {want.Value}。") };
        }

        if (calendar.Month is not { } shown)
            return null;
        var year = shown.Year ?? situation.Context.Clock.Year;
        var months = ((date.Year - year) * 12) + date.Month - shown.Month;
        var button = months > 0 ? calendar.Next : calendar.Previous;
        return months == 0 || Math.Abs(months) > MostMonths || button is null
            ? null
            : new Decision.Do(Instruct.Tap(situation, button, Purposes.Open)) { Thought = situation.Say("Turn to the month.", "翻到对应月份。") };
    }

    private static Decision Taken(Situation situation, Want want, DateOnly date) =>
        new Decision.Ask(new Running.Question
        {
            Kind = "text",
            Field = want.Key,
            Text = situation.Say($"The calendar doesn't offer {date:yyyy-MM-dd}. Which day shall it be instead?", $"日历中 {date:yyyy-MM-dd} 不可选。改成哪一天？"),
        });

    /// <summary>Days as buttons beside each other: "Sat 28 Nov".</summary>
    private static Decision? FromRow(Situation situation, Want want)
    {
        var date = Denote.Date(want.Value);
        var day = situation.Usable
            .Where(node => node.Role is "button" or "radio" or "option" or "tab" or "gridcell" or "generic" or "listitem" or "link")
            .FirstOrDefault(node => situation.Index.LabelOf(node) is { Length: > 0 and < 40 } label && DateText.Denotes(label, date, situation.Context.Clock) && TimeText.Shown(label) is null && !node.Is(UiStates.Collapsed));
        if (day is null || situation.TriedHere(InstructionVerb.Tap, day) > 0)
            return null;
        if (day.Is(UiStates.Selected) || day.Is(UiStates.Checked))
        {
            want.Done = true;
            return null;
        }

        return new Decision.Do(Instruct.Tap(situation, day, want.PurposeFor(want.Value))) { Thought = situation.Say($"Choose {want.Value}.", $"选择 {want.Value}。") };
    }

    private static Decision? Open(Situation situation, Want want)
    {
        var opener = Openers.For(situation, want);
        if (opener is null)
            return null;
        // What it shows may be the day already.
        if (DateText.Denotes($"{opener.Value}", Denote.Date(want.Value), situation.Context.Clock) || DateText.Denotes(opener.Name, Denote.Date(want.Value), situation.Context.Clock))
        {
            want.Done = true;
            return null;
        }

        return new Decision.Do(Instruct.Tap(situation, opener, Purposes.Open)) { Thought = situation.Say("Open the calendar.", "打开日历。") };
    }
}
