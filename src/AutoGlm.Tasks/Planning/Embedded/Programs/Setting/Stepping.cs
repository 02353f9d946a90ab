using AutoGlm.Tasks.Instructing;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Setting;

/// <summary>Brings a stepper to a value by its buttons, looking after each round at what it shows.</summary>
internal static class Stepping
{
    private const int MostRounds = 40;
    private const int MostTaps = 12;

    /// <summary>To a number, a step for each one between.</summary>
    public static Progress To(ClauseState state, StepperView stepper, decimal wanted, string tag)
    {
        if (Amounts.Of(stepper.Value) is not { } now)
            return new Progress.Failed(state.Say("The number between the buttons can't be read.", "无法读取按钮之间的数字。"));
        if (now == wanted)
            return Progress.IsDone;
        var tries = state.StepsFor(tag).ToList();
        var button = wanted > now ? stepper.Up : stepper.Down;
        if (tries.Count > 0 && !tries[^1].Verdict.IsGood || tries.Count > MostRounds)
            return new Progress.Failed(state.Say($"It stops at {now} and does not go to {wanted}.", $"它停在 {now}，无法调到 {wanted}。"));
        // The first tap shows how far a step goes.
        var step = tries.Count > 0 && Before(tries[^1].Note) is { } was && was != now ? Math.Abs(now - was) / Math.Max(1, Taps(tries[^1].Note)) : 0;
        var taps = step == 0 ? 1 : (int)Math.Clamp(Math.Floor(Math.Abs(wanted - now) / step), 1, MostTaps);
        var note = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{now}×{taps}");
        return state.Do([.. Enumerable.Range(0, taps).Select(_ => state.On(InstructionVerb.Tap, button, null, Expectation.AnyChange, tag))], note);
    }

    /// <summary>To a word, by going one way until it is shown.</summary>
    public static Progress ToWord(ClauseState state, StepperView stepper, Func<string, bool> isWanted, string tag)
    {
        if (stepper.Value is { } shown && isWanted(shown))
            return Progress.IsDone;
        return state.StepsFor(tag).Count() > MostRounds
            ? new Progress.Failed(state.Say("It never shows what is wanted.", "它一直没有显示所需的值。"))
            : state.Do(state.On(InstructionVerb.Tap, stepper.Up, null, Expectation.AnyChange, tag));
    }

    private static decimal? Before(string? note) => note is null ? null : Amounts.Of(note.Split('×')[0]);

    private static int Taps(string? note) => note?.Split('×') is [_, var taps] && int.TryParse(taps, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var count) ? count : 1;
}
