using System.Globalization;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Setting;

/// <summary>Dates that are asked for as day, month and year in lists or fields of their own.</summary>
internal static class DateLists
{
    /// <summary>Null when the screen has no such lists.</summary>
    public static Progress? Choose(ClauseState state, DateOnly date)
    {
        var lists = state.Situation.Usable.Where(node => node.Options.Count > 1).ToList();
        var day = lists.Find(IsDays);
        var month = lists.Find(node => node != day && IsMonths(node));
        if (day is null || month is null)
            return null;
        var chosen = new List<(UiNode List, string? Option)>();
        if (lists.Find(IsYears) is { } year)
            chosen.Add((year, year.Options.FirstOrDefault(option => Number(option) == date.Year)));
        chosen.Add((month, MonthOption(month, date.Month)));
        chosen.Add((day, day.Options.FirstOrDefault(option => Number(option) == date.Day)));
        if (chosen.Find(part => part.Option is null).List is { } lacking)
            return new Progress.Failed(state.Say($"“{state.Situation.Index.LabelOf(lacking)}” does not offer {Written.Iso(date)}.", $"“{state.Situation.Index.LabelOf(lacking)}”中没有 {Written.Iso(date)}。"));
        var open = chosen.FindAll(part => part.List.Value != part.Option);
        return open.Count == 0 ? Progress.IsDone
            : state.StepsFor(Assignment.Act).Count() > 8 ? new Progress.Failed(state.Say("The lists don't take the date.", "列表没有接受该日期。"))
            : state.Do([.. open.Select(part => state.On(InstructionVerb.Select, part.List, part.Option, new Expectation(ExpectationKind.ValueShown, part.Option), Assignment.Act))]);
    }

    public static bool IsDays(UiNode list) => Numbers(list) is { Count: >= 28 and <= 32 } numbers && numbers.Max() is >= 28 and <= 31 && numbers.Contains(1);

    public static bool IsMonths(UiNode list) => list.Options.Count is 12 or 13 && list.Options.Count(option => MonthOf(option) is not null) >= 12;

    public static bool IsYears(UiNode list) => Numbers(list) is { Count: > 0 } numbers && numbers.TrueForAll(number => number is > 1800 and < 2300);

    public static string? MonthOption(UiNode list, int month) => list.Options.FirstOrDefault(option => MonthOf(option) == month);

    private static List<decimal> Numbers(UiNode list) => [.. list.Options.Select(Number).OfType<decimal>()];

    private static decimal? Number(string option) => NumberReader.Parse(option.Trim().TrimEnd('日', '年', '月', '号'));

    private static int? MonthOf(string option)
    {
        if (Number(option) is { } number)
            return number is >= 1 and <= 12 ? (int)number : null;
        if (DateText.MonthShown(option) is { } shown)
            return shown.Month;
        for (var month = 1; month <= 12; month++)
        {
            if (option.Trim().TrimEnd('.').Length >= 3 && CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month).StartsWith(option.Trim().TrimEnd('.'), StringComparison.OrdinalIgnoreCase))
                return month;
        }

        return null;
    }
}
