using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Running;

/// <summary>What a person did by hand, as a step: nobody saw how, but the screen shows what came of it.</summary>
internal static class TakeOver
{
    private const int MostTold = 6;
    private const int Longest = 60;

    /// <summary>Null for the screen before where none had been seen yet.</summary>
    public static TaskStep StepOf(int number, Observation? before, Observation after)
    {
        var diff = before is null ? null : ObservationDiff.Between(before, after);
        var told = diff is null ? "" : string.Join("; ", Tell(diff, after));
        return new TaskStep
        {
            Number = number,
            Instruction = new Instruction { Sentence = "A person took over and handed back", Verb = InstructionVerb.Wait, Expect = new Expectation(ExpectationKind.None), Purpose = TaskMemory.TakenOver },
            Verdict = diff is { IsEmpty: true } ? new Verdict(VerdictKind.NoChange, "Nothing on the screen changed meanwhile.") : new Verdict(VerdictKind.Changed, told.Length > 0 ? $"Changed meanwhile: {told}." : "The screen changed meanwhile."),
            Location = after.Location,
            Signature = TaskMemory.TakenOver,
            ScreenAfter = ScreenPrint.Of(after),
        };
    }

    private static IEnumerable<string> Tell(ObservationDiff diff, Observation after)
    {
        if (diff.LocationChanged) yield return after.Title.Length > 0 ? $"the page is “{Short(after.Title)}”" : "another page";
        foreach (var change in diff.Changed.Where(change => change.ValueChanged && !change.After.Is(UiStates.Secret)).Take(MostTold))
            yield return $"“{Short(change.After.Name)}” is “{Short(change.After.Value ?? "")}”";
        foreach (var dialog in diff.NewDialogs.Take(2)) yield return $"“{Short(dialog.Name)}” opened";
        if (diff.Appeared.Count > 0 && !diff.LocationChanged) yield return $"{diff.Appeared.Count} new things";
    }

    private static string Short(string text) => text.Length > Longest ? text[..Longest] + "…" : text;
}
