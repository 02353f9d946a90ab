using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Setting;

/// <summary>Adds tags one by one in a field that makes a chip of each.</summary>
internal sealed class TagsWay : ISettingWay
{
    private const int MostTries = 2;

    public bool Takes(Assignment assignment) => assignment.Clause is { Append: true, Typed: false } && UiRoles.IsTextField(assignment.Control);

    public Progress Continue(Assignment assignment)
    {
        foreach (var value in assignment.Values)
        {
            if (IsThere(assignment, value))
                continue;
            var tag = $"{Assignment.Act} {value}";
            if (Suggestions.Find(assignment.Situation, assignment.Control, value) is { } offered && assignment.Tries(tag) > 0)
                return assignment.Tap(offered, tag);
            if (assignment.Tries(tag) > MostTries * 2)
                return assignment.Failed($"“{value}” was not added.", $"没有添加“{value}”。");
            return assignment.State.Do(
            [
                assignment.State.On(InstructionVerb.Type, assignment.Control, value, new Expectation(ExpectationKind.ValueShown, value), tag),
                assignment.State.On(InstructionVerb.Press, assignment.Control, "Enter", Expectation.AnyChange, tag),
            ]);
        }

        return Progress.IsDone;
    }

    private static bool IsThere(Assignment assignment, string value) =>
        assignment.Index.Nodes.Any(node => node.Ref != assignment.Control.Ref && node.Name.Length > 0 && node.Name.Length < value.Length + 12 && TextFold.Fold(node.Name.Trim(' ', '×', '✕', '#')) == TextFold.Fold(value));
}
