using System.Globalization;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Planning.Embedded;

/// <summary>Fills in dates that are asked for as day, month and year in lists of their own.</summary>
internal static class DateParts
{
    public static IEnumerable<Instruction> Fill(Situation situation, Want want)
    {
        var lists = situation.Usable.Where(node => node.Options.Count > 1).ToList();
        var day = lists.FirstOrDefault(IsDays);
        var month = lists.FirstOrDefault(node => node != day && IsMonths(node));
        if (day is null || month is null)
            return [];
        var year = lists.FirstOrDefault(IsYears);
        var date = Denote.Date(want.Value);
        var chosen = new List<(UiNode List, string? Option)>
        {
            (month, month.Options.FirstOrDefault(option => MonthOf(option) == date.Month)),
            (day, day.Options.FirstOrDefault(option => NumberReader.Parse(Bare(option)) == date.Day)),
        };
        if (year is not null)
            chosen.Insert(0, (year, year.Options.FirstOrDefault(option => NumberReader.Parse(Bare(option)) == date.Year)));
        if (chosen.Exists(part => part.Option is null))
            return [];
        if (chosen.TrueForAll(part => part.List.Value == part.Option))
        {
            want.Done = true;
            return [];
        }

        return chosen.Where(part => part.List.Value != part.Option).Select(part => FieldFiller.Select(situation, want, part.List, part.Option!, want.Value));
    }

    private static bool IsDays(UiNode list) => Numbers(list) is { Count: >= 28 } numbers && numbers.Max() is >= 28 and <= 31 && numbers.Contains(1);

    private static bool IsMonths(UiNode list) => list.Options.Count(option => MonthOf(option) is not null) >= 12 && list.Options.Count <= 13;

    private static bool IsYears(UiNode list) => Numbers(list) is { Count: > 0 } numbers && numbers.TrueForAll(number => number is > 1900 and < 2200);

    private static List<int> Numbers(UiNode list) => [.. list.Options.Select(option => NumberReader.Parse(Bare(option))).OfType<decimal>().Where(number => number == Math.Floor(number)).Select(number => (int)number)];

    private static string Bare(string option) => option.Trim().TrimEnd('日', '年', '月', '号');

    private static int? MonthOf(string option)
    {
        if (int.TryParse(Bare(option), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number is >= 1 and <= 12 ? number : null;
        for (var month = 1; month <= 12; month++)
        {
            var name = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
            if (option.Trim().Length >= 3 && name.StartsWith(option.Trim().TrimEnd('.'), StringComparison.OrdinalIgnoreCase))
                return month;
        }

        return null;
    }
}
