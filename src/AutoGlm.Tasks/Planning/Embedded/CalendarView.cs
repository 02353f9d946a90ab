using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Planning.Embedded;

/// <summary>A calendar on the screen: its month, its days, and how to turn it.</summary>
internal sealed class CalendarView
{
    private const int FewestDays = 20;

    private CalendarView(IReadOnlyList<UiNode> days, (int? Year, int Month)? month, UiNode? next, UiNode? previous)
    {
        Days = days;
        Month = month;
        Next = next;
        Previous = previous;
    }

    public IReadOnlyList<UiNode> Days { get; }

    public (int? Year, int Month)? Month { get; }

    public UiNode? Next { get; }

    public UiNode? Previous { get; }

    public static CalendarView? Find(ObservationIndex index, IReadOnlyList<UiNode> usable)
    {
        var cells = index.Nodes.Where(node => node.Role is "button" or "gridcell" or "cell" or "link" or "generic" or "option" or "listitem" && DayNumber(node) is not null && index.IsReachable(node)).ToList();
        if (cells.Count < FewestDays)
            return null;
        // The nearest node that holds most of the day cells is the calendar's grid; its surroundings hold month and arrows.
        var grid = index.AncestorsOf(cells[cells.Count / 2]).FirstOrDefault(ancestor => cells.Count(cell => index.IsWithin(cell, ancestor)) >= FewestDays);
        if (grid is null)
            return null;
        var days = cells.Where(cell => index.IsWithin(cell, grid) && (UiRoles.IsInteractive(cell) || cell.Is(UiStates.Disabled) || cell.Role is "gridcell")).ToList();
        // Where a cell holds a button, the button is the day.
        days = [.. days.Where(day => !days.Exists(other => !ReferenceEquals(other, day) && index.IsWithin(other, day)))];
        (int? Year, int Month)? month = null;
        UiNode? next = null, previous = null;
        foreach (var around in index.AncestorsOf(days.Count > 0 ? days[0] : cells[0]).Take(6))
        {
            month ??= MonthIn(index, around);
            next ??= usable.FirstOrDefault(node => index.IsWithin(node, around) && Turns(index, node, "next-month", "next", ">", "›", "→", "»", "❯", "▶"));
            previous ??= usable.FirstOrDefault(node => index.IsWithin(node, around) && Turns(index, node, "previous-month", "back", "<", "‹", "←", "«", "❮", "◀"));
            if (month is not null && (next is not null || previous is not null))
                break;
        }

        return new CalendarView(days, month, next, previous);
    }

    public UiNode? DayFor(DateOnly date, DateTimeOffset clock)
    {
        var spoken = Days.FirstOrDefault(day => day.Name.Length > 3 && DateText.Denotes(day.Name, date, clock) || day.Description is { Length: > 3 } description && DateText.Denotes(description, date, clock));
        if (spoken is not null)
            return spoken;
        if (Month is not { } shown || shown.Month != date.Month || (shown.Year ?? date.Year) != date.Year)
            return null;
        // Cells of the neighbouring months stand before the first and after the last: the day of this month is in the run that begins with 1.
        var start = Days.ToList().FindIndex(day => DayNumber(day) == 1);
        return Days.Skip(Math.Max(0, start)).FirstOrDefault(day => DayNumber(day) == date.Day && (day.Name.Length <= 3 || DateText.DenotesDay(day.Name, date)));
    }

    private static int? DayNumber(UiNode node)
    {
        var text = node.Name;
        if (text.Length is 0 or > 60)
            return null;
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
            digits++;
        if (digits is 1 or 2 && (digits == text.Length || !char.IsLetterOrDigit(text[digits]) || text[digits] is '日' or '号') && !text.Contains(':', StringComparison.Ordinal))
            return int.Parse(text[..digits], System.Globalization.CultureInfo.InvariantCulture) is >= 1 and <= 31 and var day && text.Length <= 24 ? day : null;
        return DateReader.Find(text, DateTimeOffset.UnixEpoch) is [var found] ? found.Date.Day : null;
    }

    private static (int? Year, int Month)? MonthIn(ObservationIndex index, UiNode around)
    {
        foreach (var node in index.DescendantsOf(around))
        {
            if (node.Name.Length is > 2 and < 30 && node.Role is not ("gridcell" or "button" or "option" or "cell" or "columnheader") && DateText.MonthShown(node.Name) is { } month)
                return month;
        }

        return around.Name.Length is > 2 and < 40 ? DateText.MonthShown(around.Name) : null;
    }

    private static bool Turns(ObservationIndex index, UiNode node, string concept, string general, params string[] signs)
    {
        var label = index.LabelOf(node).Trim();
        if (label.Length > 40 || DayNumber(node) is not null)
            return false;
        return signs.Contains(label) || Synonyms.Strength(label, concept) >= 0.5 || (label.Length < 12 && Synonyms.Strength(label, general) >= 0.5);
    }
}
