using System.Text.RegularExpressions;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Planning.Embedded.Programs.Setting;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Planning.Embedded;

/// <summary>
/// Many a field that brings up a calendar or a clock over the page takes what was typed only once it is also chosen there,
/// or confirmed with the "OK" at its foot; left without that, it shows the text for a while and then forgets it.
/// </summary>
internal static partial class Affirming
{
    private const double Near = 480;
    /// <summary>Purpose of taking a day in the calendar that opened, and the beginning of those that confirm it.</summary>
    public const string Day = "affirm";

    private const string Turn = "affirm: turn";
    private const string Last = "affirm at the foot";
    private const int MostTurns = 36;

    /// <summary>What is left to do right after a day or time was typed; null when nothing of the kind is open.</summary>
    public static Decision? Propose(Situation situation)
    {
        if (situation.Steps.Count <= situation.Context.OpenedAtStep || situation.Last is not { Verdict.IsGood: true } last)
            return null;
        var typed = situation.Steps.Skip(situation.Context.OpenedAtStep).LastOrDefault(step => !IsOfPanel(step));
        if (typed?.Instruction is not { Verb: InstructionVerb.Type, Value: { Length: > 3 } value } || typed.Action?.Ref is not { } reference
            || situation.Index.Find(reference) is not { } field || !UiRoles.IsTextField(field) || Panel(situation, field) is not { } panel)
            return null;
        var date = DateOf(value, field, situation.Context.Clock);
        if (date is { } day && last.Instruction.Purpose is not (Day or Last))
        {
            var months = MonthGrid.All(situation).Where(month => situation.Index.IsWithin(month.Days[0], panel)).ToList();
            if (MonthGrid.DayIn(months, day, situation.Context.Clock) is { } cell && !cell.Is(UiStates.Disabled))
                return new Decision.Do(Instruct.Tap(situation, cell, Day)) { Thought = situation.Say("Take it in the calendar that opened, too.", "在打开的日历中也选定。") };
            if (Way(situation, months, panel, day) is { } arrow)
                return new Decision.Do(Instruct.Tap(situation, arrow, Turn)) { Thought = situation.Say("Turn the calendar to that month.", "将日历翻到该月份。") };
        }

        return (date is not null || Written.Time(value) is not null) && Confirm(situation, panel) is { } ok && !ok.Is(UiStates.Disabled)
            ? new Decision.Do(Instruct.Tap(situation, ok, Last)) { Thought = situation.Say("Confirm it where it was chosen.", "在选择面板中确认。") }
            : null;
    }

    private static bool IsOfPanel(Running.TaskStep step) => step.Instruction.Purpose is Day or Turn or Last;

    /// <summary>The arrow that brings an opened calendar nearer to the day's month; null where it doesn't say which it shows.</summary>
    private static UiNode? Way(Situation situation, List<MonthGrid> months, UiNode panel, DateOnly day)
    {
        if (months is not [{ Month: { } month } first, ..] || situation.TriedFor(Turn) >= MostTurns || CalendarView.Find(situation.Index, [.. situation.Usable.Where(node => situation.Index.IsWithin(node, panel))]) is not { } calendar)
            return null;
        var off = ((day.Year - (first.Year ?? situation.Context.Clock.Year)) * 12) + day.Month - month;
        return off >= months.Count ? calendar.Next : off < 0 ? calendar.Previous : null;
    }

    /// <summary>Instructions up to the first that types a day: what that brings up is answered before the next.</summary>
    public static IReadOnlyList<Instruction> UpToDay(IReadOnlyList<Instruction> instructions)
    {
        var first = instructions.ToList().FindIndex(one => one is { Verb: InstructionVerb.Type, Value: { } value } && DateReader.Find(value, DateTimeOffset.UnixEpoch).Count > 0);
        return first < 0 ? instructions : [.. instructions.Take(first + 1)];
    }

    /// <summary>The day that was typed; null when its digits may mean another one, and the field doesn't say which.</summary>
    private static DateOnly? DateOf(string text, UiNode field, DateTimeOffset clock)
    {
        if (DateReader.Find(text, clock) is not [{ To: null } found])
            return null;
        if (found.Alternative is not { } other)
            return found.Date;
        var hint = $"{field.Placeholder} {field.Description} {field.Name}";
        var (one, two) = (DateText.Format(found.Date, hint) == text, DateText.Format(other, hint) == text);
        return one == two ? null : one ? found.Date : other;
    }

    /// <summary>The button at the foot of an opened panel that takes what was chosen in it.</summary>
    public static UiNode? Confirm(Situation situation, UiNode panel) =>
        situation.Usable.LastOrDefault(node => node.Role == "button" && situation.Index.IsWithin(node, panel) && Ok().IsMatch(TextFold.Fold(node.Name).Replace(" ", "", StringComparison.Ordinal)));

    /// <summary>What floats over the page beside the field and holds a calendar or the columns of a clock.</summary>
    private static UiNode? Panel(Situation situation, UiNode field)
    {
        if (field.Box is not { } own)
            return null;
        foreach (var node in situation.Index.Nodes)
        {
            if ((node.Is(UiStates.Floating) || node.Role is "dialog" or "tooltip") && node.Box is { } box && !situation.Index.IsWithin(field, node)
                && box.X < own.Right + Near && box.Right > own.X - Near && box.Y < own.Bottom + Near && box.Bottom > own.Y - Near && Counts(situation, node))
                return node;
        }

        return null;
    }

    /// <summary>Days of a month or the hours of a day.</summary>
    private static bool Counts(Situation situation, UiNode panel)
    {
        var numbers = 0;
        foreach (var node in situation.Index.DescendantsOf(panel))
        {
            if (node.Children.Count == 0 && node.Name.Length is 1 or 2 && NumberReader.Parse(node.Name) is not null || node.Name.Length > 5 && node.Role is "gridcell" or "button" or "option" && DateReader.Find(node.Name, DateTimeOffset.UnixEpoch).Count == 1)
                numbers++;
            if (numbers >= 12)
                return true;
        }

        return false;
    }

    [GeneratedRegex("^(?:ok|okay|done|apply|confirm|set|确定|确认|完成|应用)$", RegexOptions.CultureInvariant)]
    private static partial Regex Ok();
}
