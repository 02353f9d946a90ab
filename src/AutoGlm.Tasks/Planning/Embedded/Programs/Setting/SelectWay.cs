using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Setting;

/// <summary>Chooses in native lists, one option or several.</summary>
internal sealed class SelectWay : ISettingWay
{
    private const double Least = 0.6;
    private const int MostOffers = 12;

    public bool Takes(Assignment assignment) => assignment.Control.Options.Count > 0;

    public Progress Continue(Assignment assignment)
    {
        var list = assignment.Control;
        if (Wanted(assignment) is not { } wanted)
        {
            var offers = string.Join(", ", list.Options.Take(MostOffers));
            return assignment.Failed($"the list offers no “{assignment.Value}”, only: {offers}", $"列表中没有“{assignment.Value}”，只有：{offers}");
        }

        var shown = string.Join(", ", wanted);
        if (TextFold.Fold(list.Value) == TextFold.Fold(shown) || assignment.Last(Assignment.Act) is { Action: not null, Verdict.IsGood: true })
            return Progress.IsDone;
        return assignment.Tries(Assignment.Act) > 1
            ? assignment.NotTaken()
            : assignment.Do(InstructionVerb.Select, list, string.Join('\n', wanted), new Expectation(ExpectationKind.ValueShown, shown), Assignment.Act, assignment.Clause.Append);
    }

    /// <summary>The option that means the value; null when none does.</summary>
    public static string? Best(Situation situation, UiNode list, string value)
    {
        var exact = list.Options.FirstOrDefault(option => TextFold.Fold(option) == TextFold.Fold(value));
        if (exact is not null)
            return exact;
        var best = list.Options.Select(option => (Option: option, Score: Score(situation, option, value))).OrderByDescending(pair => pair.Score).FirstOrDefault();
        return best.Score >= Least ? best.Option : null;
    }

    private static double Score(Situation situation, string option, string value)
    {
        if (NumberReader.Parse(value) is { } number)
            return NumberText.Shown(option) == number ? 0.9 : 0;
        if (Shown.Means(option, value, situation.Context.Clock))
            return 0.95;
        var (one, other) = (TextFold.Fold(option), TextFold.Fold(value));
        return one.StartsWith(other, StringComparison.Ordinal) || other.Length > 3 && one.Contains(other, StringComparison.Ordinal) ? Math.Max(0.8, Similarity.Of(value, option)) : Similarity.Of(value, option);
    }

    /// <summary>The options in the list's own order; null when one is missing.</summary>
    private static List<string>? Wanted(Assignment assignment)
    {
        var list = assignment.Control;
        if (assignment.Clause.Extreme is { } most)
            return most ? [list.Options[^1]] : [list.Options[0]];
        if (assignment.Clause.Shift is { } by)
            return Amounts.Moved(list.Value, by) is { } moved && Best(assignment.Situation, list, moved) is { } there ? [there] : null;
        if (assignment.Clause.Whole is { } whole && Best(assignment.Situation, list, whole) is { } one && !list.Is(UiStates.Multiple))
            return [one];
        var found = assignment.Values.Select(value => Best(assignment.Situation, list, value)).ToList();
        return found.Contains(null) || found.Count == 0 ? null : [.. list.Options.Where(option => found.Contains(option)).Distinct()];
    }
}
