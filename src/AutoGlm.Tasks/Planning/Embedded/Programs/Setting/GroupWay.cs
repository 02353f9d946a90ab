using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Setting;

/// <summary>Chooses among what stands open in a group: radios, buttons in a row, an open list.</summary>
internal sealed class GroupWay : ISettingWay
{
    public bool Takes(Assignment assignment) =>
        assignment.Control.Role is "radiogroup" or "group" || assignment.Control.Role == "listbox" && assignment.Control.Options.Count == 0
        || assignment.Control.Role == "radio" && !SwitchWay.IsState(assignment.Value);

    public Progress Continue(Assignment assignment)
    {
        var group = assignment.Control.Role == "radio" ? assignment.Index.ContainerOf(assignment.Control) ?? assignment.Control : assignment.Control;
        var wanted = assignment.Clause.Whole is { } whole && Of(assignment, group, whole) is { } one ? [one] : assignment.Values.Select(value => Of(assignment, group, value)).OfType<UiNode>().ToList();
        // A list that scrolls may have more of them further down.
        if (wanted.Count == 0 && Scroller(assignment, group) is { } list && assignment.Tries(Assignment.Turn) < MostScrolls)
            return assignment.Do(InstructionVerb.Scroll, list, "down", new Expectation(ExpectationKind.None), Assignment.Turn);
        if (wanted.Count == 0 || wanted.Count < assignment.Values.Count && assignment.Clause.Whole is null)
            return assignment.Failed($"the group “{assignment.Label}” has no “{assignment.Value}”.", $"“{assignment.Label}”中没有“{assignment.Value}”。");
        return Taking.All(assignment.State, wanted);
    }

    private const int MostScrolls = 30;

    private static UiNode? Scroller(Assignment assignment, UiNode group) =>
        assignment.Index.AncestorsOf(group).Prepend(group).FirstOrDefault(node => node.Is(UiStates.Scrollable) && node.Role != "root");

    private static UiNode? Of(Assignment assignment, UiNode group, string value) =>
        Offers.Find(assignment.Situation, value, null, node => !ReferenceEquals(node, group) && assignment.Index.IsWithin(node, group));
}
