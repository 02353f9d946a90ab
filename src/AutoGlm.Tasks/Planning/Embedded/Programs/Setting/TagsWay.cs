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
            if (assignment.Tries(tag) > MostTries * 2)
                return assignment.Failed($"“{value}” was not added.", $"没有添加“{value}”。");
            if (assignment.State.StepsFor(tag).LastOrDefault() is not { Instruction.Verb: InstructionVerb.Type })
                return assignment.Do(InstructionVerb.Type, assignment.Control, value, new Expectation(ExpectationKind.ValueShown, value), tag);
            // What the field offers for the words is taken; where it offers nothing, the words are the tag.
            return Suggestions.Find(assignment.Situation, assignment.Control, value) is { } offered
                ? assignment.Tap(offered, tag)
                : assignment.Do(InstructionVerb.Press, assignment.Control, "Enter", Expectation.AnyChange, tag);
        }

        return Progress.IsDone;
    }

    private static bool IsThere(Assignment assignment, string value) =>
        assignment.Index.Nodes.Any(node => node.Ref != assignment.Control.Ref && node.Role != "option" && node.Name.Length > 0 && node.Name.Length < value.Length + 12 && TextFold.Fold(node.Name.Trim(' ', '×', '✕', '#')) == TextFold.Fold(value));
}
