using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Setting;

/// <summary>One month of a calendar on the screen.</summary>
/// <param name="Year">Null when no title says it.</param>
/// <param name="Month">1–12; null when no title says it.</param>
/// <param name="Days">Its days from the first on.</param>
/// <param name="Title">What names the month; null when nothing does.</param>
internal sealed record MonthGrid(int? Year, int? Month, IReadOnlyList<UiNode> Days, UiNode? Title)
{
    private const int FewestDays = 28;
    private const int FarFromTitle = 260;

    /// <summary>All months shown, in reading order. A month is a run of nodes that count from 1 to its last day, whatever they stand in.</summary>
    public static IReadOnlyList<MonthGrid> All(Situation situation)
    {
        var months = new List<MonthGrid>();
        var run = new List<UiNode>();
        var end = 0;
        foreach (var (node, day) in Cells(situation))
        {
            if (day == run.Count + 1)
            {
                run.Add(node);
                continue;
            }

            Close();
            if (day == 1)
                run.Add(node);
        }

        Close();
        return months;

        void Close()
        {
            if (run.Count >= FewestDays)
            {
                var (year, month, title) = TitleOf(situation, run[0], end);
                months.Add(new MonthGrid(year, month, [.. run], title));
                end = situation.Index.OrderOf(run[^1]);
            }

            run.Clear();
        }
    }

    public bool Is(DateOnly date) => Month == date.Month && (Year is null || Year == date.Year);

    /// <summary>The cell of a day in some months that are shown: by what it says of itself, else by its place; null when it isn't there.</summary>
    public static UiNode? DayIn(IReadOnlyList<MonthGrid> months, DateOnly date, DateTimeOffset clock) =>
        months.SelectMany(month => month.Days).FirstOrDefault(node => node.Name.Length > 5 && DateText.Denotes(node.Name, date, clock) || node.Description is { Length: > 5 and < 40 } title && DateText.Denotes(title, date, clock))
        ?? months.FirstOrDefault(month => month.Is(date) && month.Days.Count >= date.Day)?.Days[date.Day - 1];

    private static IEnumerable<(UiNode Node, int Day)> Cells(Situation situation)
    {
        var index = situation.Index;
        UiNode? last = null;
        foreach (var node in index.Nodes)
        {
            if (node.Role is not ("button" or "gridcell" or "cell" or "link" or "generic" or "option" or "listitem" or "text" or "radio") || !index.IsReachable(node) || DayOf(node) is not { } day)
                continue;
            // A cell that holds the day's button says the same number twice.
            if (last is not null && index.IsWithin(node, last) && DayOf(last) == day)
                continue;
            last = node;
            yield return (InnerButton(index, node, day) ?? node, day);
        }
    }

    private static UiNode? InnerButton(ObservationIndex index, UiNode cell, int day)
    {
        foreach (var inner in index.DescendantsOf(cell))
        {
            if (inner.Role is "button" or "link" && DayOf(inner) == day)
                return inner;
        }

        return null;
    }

    private static int? DayOf(UiNode node)
    {
        var text = node.Name.Trim();
        if (text.Length is 0 or > 60)
            return null;
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
            digits++;
        if (digits is 1 or 2 && (digits == text.Length || text[digits] is '日' or '号' or ' ' or '\n') && text.Length <= 12 && int.TryParse(text.AsSpan(0, digits), out var day))
            return day is >= 1 and <= 31 && !text.Contains(':', StringComparison.Ordinal) ? day : null;
        return node.Role is "button" or "gridcell" or "link" or "option" or "generic" && DateReader.Find(text, DateTimeOffset.UnixEpoch) is [{ To: null } found] && text.Length > 5 ? found.Date.Day : null;
    }

    /// <summary>The nearest month named before the first day and after the month before it, in words or by the lists that turn to it.</summary>
    private static (int? Year, int? Month, UiNode? Title) TitleOf(Situation situation, UiNode first, int after)
    {
        var nodes = situation.Index.Nodes;
        int? year = null, month = null;
        UiNode? title = null;
        for (var at = situation.Index.OrderOf(first) - 1; at > after && at > situation.Index.OrderOf(first) - FarFromTitle; at--)
        {
            var node = nodes[at];
            var text = UiRoles.IsField(node) && node.Options.Count == 0 ? "" : node.Options.Count > 0 ? node.Value ?? "" : node.Name;
            if (text.Length is 0 or > 40 || DayOf(node) is not null)
                continue;
            if (node.Options.Count is 12 or 13 && node.Options.ToList().IndexOf(text) is >= 0 and var place && DateText.MonthShown(text) is null && month is null)
                (month, title) = (place + 1 - (node.Options.Count - 12), title ?? node);
            else if (month is null && DateText.MonthShown(text) is { } shown)
                (month, year, title) = (shown.Month, year ?? shown.Year, node);
            else if (year is null && NumberReader.Parse(text.TrimEnd('年').Trim()) is >= 1900 and <= 2200 and var number)
                year = (int)number;
            if (month is not null && year is not null)
                break;
        }

        return (year, month, title);
    }
}
