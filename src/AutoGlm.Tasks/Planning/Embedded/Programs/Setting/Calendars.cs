using System.Globalization;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Setting;

/// <summary>Chooses a day in a calendar that is on the screen, turning to its month by lists or arrows.</summary>
internal static class Calendars
{
    private const int MostTurns = 60;
    private const int MostAtOnce = 12;

    /// <summary>Null when no calendar is on the screen.</summary>
    public static Progress? Choose(ClauseState state, DateOnly date)
    {
        var pick = $"{Assignment.Pick} {Written.Iso(date)}";
        var clock = state.Situation.Context.Clock;
        if (state.StepsFor(pick).LastOrDefault() is { Action: not null, Verdict.IsGood: true })
            return Progress.IsDone;
        var months = MonthGrid.All(state.Situation);
        if (months.Count == 0)
            return null;
        if (MonthGrid.DayIn(months, date, clock) is { } day)
        {
            if (day.Is(UiStates.Disabled))
                return new Progress.Failed(state.Say($"The calendar doesn't offer {Written.Iso(date)}.", $"日历中 {Written.Iso(date)} 不可选。"));
            return state.StepsFor(pick).Count() > 1
                ? new Progress.Failed(state.Say($"The calendar doesn't take {Written.Iso(date)}.", $"日历没有接受 {Written.Iso(date)}。"))
                : state.Do(state.On(InstructionVerb.Tap, day, null, Expectation.AnyChange, pick));
        }

        return Turn(state, months, date)
            ?? new Progress.Failed(state.Say($"The calendar can't be turned to {date.ToString("MMMM yyyy", CultureInfo.InvariantCulture)}.", $"无法翻到 {date.Year} 年 {date.Month} 月。"));
    }

    private static Progress? Turn(ClauseState state, IReadOnlyList<MonthGrid> months, DateOnly date)
    {
        var tries = state.StepsFor(Assignment.Turn).ToList();
        if (tries.Count >= MostTurns || months[0].Month is not { } month)
            return null;
        var shown = months[0];
        if (ByLists(state, date) is { } chosen)
            return chosen;
        var off = ((date.Year - (shown.Year ?? state.Situation.Context.Clock.Year)) * 12) + date.Month - month;
        if (off > 0)
            off = Math.Max(1, off - months.Count + 1);
        if (Arrow(state.Situation, shown, off > 0) is not { } arrow)
            return null;
        if (tries.Count > 1 && !tries[^1].Verdict.IsGood && !tries[^2].Verdict.IsGood)
            return null;
        return state.Do([.. Enumerable.Range(0, Math.Clamp(Math.Abs(off), 1, MostAtOnce)).Select(_ => state.On(InstructionVerb.Tap, arrow, null, Expectation.AnyChange, Assignment.Turn))]);
    }

    /// <summary>Lists of months and years over the days.</summary>
    private static Progress? ByLists(ClauseState state, DateOnly date)
    {
        foreach (var list in state.Situation.Usable.Where(node => node.Options.Count > 1))
        {
            var wanted = DateLists.IsYears(list) ? list.Options.FirstOrDefault(option => NumberReader.Parse(option.TrimEnd('年')) == date.Year)
                : DateLists.IsMonths(list) ? DateLists.MonthOption(list, date.Month) : null;
            if (wanted is not null && wanted != list.Value)
                return state.Do(state.On(InstructionVerb.Select, list, wanted, new Expectation(ExpectationKind.ValueShown, wanted), Assignment.Turn));
        }

        return null;
    }

    private static UiNode? Arrow(Situation situation, MonthGrid shown, bool forth)
    {
        var index = situation.Index;
        var near = index.OrderOf(shown.Title ?? shown.Days[0]);
        var named = situation.Usable
            .Where(node => Turns(index, node, forth))
            .OrderBy(node => Math.Abs(index.OrderOf(node) - near))
            .FirstOrDefault();
        if (named is not null || shown.Title?.Box is not { } title)
            return named;
        // Arrows without a name stand on the title's line, one at each side.
        return situation.Usable.FirstOrDefault(node => node.Ref != shown.Title!.Ref && node.Role is "button" or "generic" or "link" or "img" && node.Name.Length <= 2 && node.Box is { } box
            && Math.Abs(box.Center.Y - title.Center.Y) < 24 && Math.Abs(box.Center.X - title.Center.X) < 260 && (forth ? box.Center.X > title.Center.X : box.Center.X < title.Center.X));
    }

    private static bool Turns(ObservationIndex index, UiNode node, bool forth)
    {
        if (node.Role is not ("button" or "link" or "generic" or "img" or "gridcell" or "columnheader" or "cell"))
            return false;
        var label = index.LabelOf(node).Trim();
        if (label.Length is 0 or > 40)
            return false;
        return (forth ? label is ">" or "›" or "→" or "❯" or "▶" or "▸" or "⟩" : label is "<" or "‹" or "←" or "❮" or "◀" or "◂" or "⟨")
            || Synonyms.Strength(label, forth ? "next-month" : "previous-month") >= 0.5
            || label.Length < 14 && Synonyms.Strength(label, forth ? "next" : "back") >= 0.5;
    }
}
