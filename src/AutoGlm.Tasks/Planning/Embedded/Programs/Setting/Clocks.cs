using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Setting;

/// <summary>Sets a time of day where hours and minutes have controls of their own: lists, arrows over and under a number, columns to choose in.</summary>
internal static class Clocks
{
    /// <summary>Null when the screen has nothing of the kind.</summary>
    public static Progress? Set(ClauseState state, TimeOnly time) => ByLists(state, time) ?? ByArrows(state, time) ?? ByColumns(state, time);

    private static Progress? ByLists(ClauseState state, TimeOnly time)
    {
        var lists = state.Situation.Usable.Where(node => node.Options.Count > 1).ToList();
        var hours = lists.Find(node => Numbers(node.Options) is { Count: 12 or 24 or 13 or 25 } numbers && numbers.Max() is 11 or 12 or 23 or 24);
        var minutes = lists.Find(node => node != hours && Numbers(node.Options) is { Count: >= 2 } numbers && numbers.Max() is > 12 and <= 59 && numbers.Contains(0));
        if (hours is null || minutes is null)
            return null;
        var halves = lists.Find(node => node.Options.Any(IsHalf));
        var twelve = halves is not null || Numbers(hours.Options).Max() == 12;
        var parts = new List<(UiNode List, string? Option)>
        {
            (hours, hours.Options.FirstOrDefault(option => Number(option) == Hour(time, twelve))),
            (minutes, minutes.Options.FirstOrDefault(option => Number(option) == time.Minute)),
        };
        if (halves is not null)
            parts.Add((halves, halves.Options.FirstOrDefault(option => IsHalfOf(option, time))));
        var open = parts.FindAll(part => part.Option is not null && part.List.Value != part.Option);
        return open.Count == 0 ? Progress.IsDone
            : state.Do([.. open.Select(part => state.On(InstructionVerb.Select, part.List, part.Option, new Expectation(ExpectationKind.ValueShown, part.Option), Assignment.Act))]);
    }

    private static Progress? ByArrows(ClauseState state, TimeOnly time)
    {
        var steppers = StepperView.All(state.Situation).Where(stepper => stepper.Value is not null).ToList();
        var half = steppers.Find(stepper => IsHalf(stepper.Value!));
        var numbers = steppers.FindAll(stepper => Amounts.Of(stepper.Value) is not null);
        if (numbers.Count < 2)
            return null;
        var hour = Stepping.To(state, numbers[0], Hour(time, half is not null), "hour");
        if (hour is not Progress.Done)
            return hour;
        var minute = Stepping.To(state, numbers[1], time.Minute, "minute");
        return minute is not Progress.Done || half is null ? minute : Stepping.ToWord(state, half, shown => IsHalfOf(shown, time), "half");
    }

    private static Progress? ByColumns(ClauseState state, TimeOnly time)
    {
        var runs = Runs(state.Situation);
        var hours = runs.Find(run => run.Count is 12 or 24 or 13 && run.All(node => Number(node.Name) is not null) && run.Max(node => Number(node.Name)) is 11 or 12 or 23 or 24);
        var minutes = runs.Find(run => run != hours && run.Count >= 2 && run.All(node => Number(node.Name) is not null) && run.Max(node => Number(node.Name)) is > 12 and <= 59);
        if (hours is null || minutes is null)
            return null;
        var halves = runs.SelectMany(run => run).Concat(state.Situation.Usable).Where(node => IsHalf(node.Name)).ToList();
        var wanted = new List<UiNode?>
        {
            hours.Find(node => Number(node.Name) == Hour(time, halves.Count > 0 || hours.Count == 12)),
            minutes.Find(node => Number(node.Name) == time.Minute),
        };
        if (halves.Count > 0)
            wanted.Add(halves.Find(node => IsHalfOf(node.Name, time)));
        return wanted.Contains(null) ? null : Taking.All(state, [.. wanted.OfType<UiNode>()]);
    }

    /// <summary>
    /// Nodes to tap that follow each other in one box and show nothing but numbers, cut where the numbers begin anew. What a wheel
    /// has still out of sight counts; a wheel of hours may begin with twelve.
    /// </summary>
    private static List<List<UiNode>> Runs(Situation situation)
    {
        var runs = new List<List<UiNode>>();
        (UiNode? Box, decimal Number)? last = null;
        foreach (var node in situation.Index.Interactives.Where(node => node.Children.Count == 0 && node.Name.Length is 1 or 2 && !UiRoles.IsField(node) && !node.Is(UiStates.Disabled) && situation.Index.IsReachable(node)))
        {
            var box = situation.Index.ParentOf(node);
            var number = Number(node.Name);
            if (number is not { } shown || last is not { } before || before.Box != box || shown <= before.Number && !(before.Number == 12 && shown == 1 && runs[^1].Count == 1))
                runs.Add([]);
            runs[^1].Add(node);
            last = number is { } now ? (box, now) : null;
        }

        return runs;
    }

    private static int Hour(TimeOnly time, bool twelve) => !twelve ? time.Hour : time.Hour % 12 == 0 ? 12 : time.Hour % 12;

    private static bool IsHalf(string text) => TextFold.Bare(text) is "am" or "pm" or "上午" or "下午";

    private static bool IsHalfOf(string text, TimeOnly time) => TextFold.Bare(text) is var half && (time.Hour < 12 ? half is "am" or "上午" : half is "pm" or "下午");

    private static List<decimal> Numbers(IReadOnlyList<string> options) => [.. options.Select(Number).OfType<decimal>()];

    private static decimal? Number(string text) => NumberReader.Parse(text.Trim().TrimEnd('时', '分', '点', 'h', 'm'));
}
