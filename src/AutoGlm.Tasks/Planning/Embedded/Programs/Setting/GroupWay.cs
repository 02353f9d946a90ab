using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Setting;

/// <summary>Chooses among what stands open in a group: radios, buttons in a row, an open list.</summary>
internal sealed partial class GroupWay : ISettingWay
{
    public bool Takes(Assignment assignment) =>
        assignment.Control.Role is "radiogroup" or "group" || assignment.Control.Role == "listbox" && assignment.Control.Options.Count == 0
        || assignment.Control.Role == "radio" && !SwitchWay.IsState(assignment.Value);

    public Progress Continue(Assignment assignment)
    {
        var group = assignment.Control.Role == "radio" ? assignment.Index.ContainerOf(assignment.Control) ?? assignment.Control : assignment.Control;
        var wanted = assignment.Clause.Whole is { } whole && Of(assignment, group, whole) is { } one ? [one] : assignment.Values.Select(value => Of(assignment, group, value)).OfType<UiNode>().ToList();
        if (wanted.Count == 0 && assignment.Values.Count == 1 && Ordinal().Match(assignment.Value) is { Success: true } place && Items(assignment, group) is { Count: > 2 } items)
        {
            if (!place.Groups["last"].Success)
                return Taking.All(assignment.State, [items[0]]);
            // The end of a list that loads as it scrolls is reached when it has been scrolled to the end some times.
            if (Scroller(assignment, group) is { } long_ && assignment.Tries(Assignment.Turn) < MostEnds)
                return assignment.Do(InstructionVerb.Scroll, long_, "bottom", new Expectation(ExpectationKind.None), Assignment.Turn);
            return Taking.All(assignment.State, [items[^1]]);
        }

        // A list that scrolls may have more of them further down.
        if (wanted.Count == 0 && Scroller(assignment, group) is { } list && assignment.Tries(Assignment.Turn) < MostScrolls)
            return assignment.Do(InstructionVerb.Scroll, list, "down", new Expectation(ExpectationKind.None), Assignment.Turn);
        if (wanted.Count == 0 || wanted.Count < assignment.Values.Count && assignment.Clause.Whole is null)
            return assignment.Failed($"the group “{assignment.Label}” has no “{assignment.Value}”.", $"“{assignment.Label}”中没有“{assignment.Value}”。");
        return Taking.All(assignment.State, wanted);
    }

    private const int MostScrolls = 30;
    private const int MostEnds = 12;

    private static List<UiNode> Items(Assignment assignment, UiNode group) =>
        [.. assignment.Index.DescendantsOf(group).ToArray().Where(node => !ReferenceEquals(node, group) && UiRoles.IsInteractive(node) && !node.Is(UiStates.Scrollable) && assignment.Index.LabelOf(node).Length > 0)];

    [System.Text.RegularExpressions.GeneratedRegex(@"^(?:the\s+)?(?:very\s+)?(?:(?<last>last|final)|first)\s+\p{L}+$|^(?:(?<last>最后)|第)一[个项条行](?:[\u4e00-\u9fff]{0,4})$", System.Text.RegularExpressions.RegexOptions.IgnoreCase | System.Text.RegularExpressions.RegexOptions.CultureInvariant | System.Text.RegularExpressions.RegexOptions.ExplicitCapture)]
    private static partial System.Text.RegularExpressions.Regex Ordinal();

    private static UiNode? Scroller(Assignment assignment, UiNode group) =>
        assignment.Index.AncestorsOf(group).Prepend(group).FirstOrDefault(node => node.Is(UiStates.Scrollable) && node.Role != "root");

    private static UiNode? Of(Assignment assignment, UiNode group, string value) =>
        Offers.Find(assignment.Situation, value, null, node => !ReferenceEquals(node, group) && assignment.Index.IsWithin(node, group));
}
