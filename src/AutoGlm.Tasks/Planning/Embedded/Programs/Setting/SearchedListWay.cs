using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Setting;

/// <summary>Chooses several entries in a list that is typed into, one after the other; each is taken from what the list then offers.</summary>
internal sealed class SearchedListWay : ISettingWay
{
    private const string Sought = "seek";
    private const string Await = "await";

    public bool Takes(Assignment assignment) =>
        assignment.Control.Role == "combobox" && assignment.Values.Count > 1 && assignment.Clause is { IsRange: false, Typed: false } && UiRoles.IsTextField(assignment.Control) && !assignment.Control.Is(UiStates.ReadOnly) && assignment.Control.Options.Count == 0
        && !assignment.Values.All(value => Written.Date(value, assignment.Situation.Context.Clock) is not null);

    public Progress Continue(Assignment assignment)
    {
        foreach (var value in assignment.Values)
        {
            if (assignment.Done($"{Assignment.Pick} {value}").Count > 0)
                continue;
            if (assignment.Tries($"{Sought} {value}") == 0)
                return IsBeside(assignment, value) ? Next(assignment, value) : assignment.Do(InstructionVerb.Type, assignment.Control, value, new Expectation(ExpectationKind.ValueShown, value), $"{Sought} {value}");
            if (Suggestions.Find(assignment.Situation, assignment.Control, value) is { } offered)
                return assignment.Tries($"{Assignment.Pick} {value}") < 3 ? assignment.Tap(offered, $"{Assignment.Pick} {value}") : assignment.NotTaken();
            return assignment.Tries($"{Await} {value}") == 0
                ? assignment.State.Do(Instruct.Plain(assignment.Situation, InstructionVerb.Wait, null, new Expectation(ExpectationKind.None), assignment.State.Purpose($"{Await} {value}")))
                : assignment.Failed($"“{value}” is not offered.", $"没有“{value}”这个选项。");
        }

        return Progress.IsDone;
    }

    /// <summary>What is chosen already stays; the others are gone on with.</summary>
    private Progress Next(Assignment assignment, string chosen) =>
        Continue(new Assignment(assignment.State, assignment.Clause, assignment.Control, [.. assignment.Values.Where(value => value != chosen)]));

    private static bool IsBeside(Assignment assignment, string value) =>
        assignment.Index.AncestorsOf(assignment.Control).Take(2).Any(above => above.Role == "generic" && assignment.Index.DescendantsOf(above).ToArray().Any(node => node.Ref != assignment.Control.Ref && node.Role is not "option" && TextFold.Fold(node.Name) == TextFold.Fold(value)));
}
