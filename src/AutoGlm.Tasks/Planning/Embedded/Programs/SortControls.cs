using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Planning.Embedded.Programs.Setting;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>Brings a list into order by what the page has for it: a list of orders, a column's header, a sort menu; and looks whether it is.</summary>
internal static class SortControls
{
    private const string Tag = "sort";
    private const int MostSteps = 6;
    private const double Least = 0.62;

    /// <summary>Null when the page has nothing to sort by.</summary>
    public static Progress? Next(ClauseState state, Ordering order)
    {
        var situation = state.Situation;
        var steps = state.StepsFor(Tag).ToList();
        var inOrder = SortedLists.IsInOrder(situation, order);
        if (steps.Exists(step => step.Verdict.IsGood) && (inOrder ?? IsMarked(situation, steps[^1])))
            return Progress.IsDone;
        if (steps.Count >= MostSteps)
            return inOrder == false ? new Progress.Failed(state.Say("The list doesn't come into the order asked for.", "列表没有变成所要求的顺序。")) : Progress.IsDone;
        if (FromList(state, order) is { } listed)
            return listed;
        var tapped = steps.Select(step => step.Action?.Ref).ToList();
        if (Header(situation, order) is { } header)
            return state.Do(state.On(InstructionVerb.Tap, header, null, Expectation.AnyChange, Tag));
        if (Choice(situation, order, tapped) is { } choice)
            return state.Do(state.On(InstructionVerb.Tap, choice, null, Expectation.AnyChange, Tag));
        if (Opener(situation, tapped) is { } opener)
            return state.Do(state.On(InstructionVerb.Tap, opener, null, Expectation.AnyChange, Tag));
        return steps.Count > 0 ? inOrder == false ? null : Progress.IsDone : null;
    }

    /// <summary>A native list of orders; one of directions beside it.</summary>
    private static Progress? FromList(ClauseState state, Ordering order)
    {
        var best = state.Situation.Usable
            .Where(node => node.Options.Count > 1)
            .SelectMany(list => list.Options.Select(option => (List: list, Option: option, Score: SortWords.Fit(option, order))))
            .Where(one => one.Score >= Least)
            .OrderByDescending(one => one.Score)
            .FirstOrDefault();
        if (best.List is null || best.List.Value == best.Option)
            return null;
        return state.Do(state.On(InstructionVerb.Select, best.List, best.Option, new Expectation(ExpectationKind.ValueShown, best.Option), Tag));
    }

    private static UiNode? Header(Situation situation, Ordering order) => situation.Index.Nodes
        .Where(node => node.Role == "columnheader" && situation.Index.IsReachable(node))
        .Select(node => (Node: node, Score: SortWords.Names(situation.Index.LabelOf(node), order)))
        .Where(pair => pair.Score >= 0.7)
        .OrderByDescending(pair => pair.Score)
        .Select(pair => situation.Index.DescendantsOf(pair.Node).ToArray().FirstOrDefault(inner => UiRoles.IsInteractive(inner) && !UiRoles.IsField(inner)) ?? pair.Node)
        .FirstOrDefault(node => UiRoles.IsInteractive(node) || node.Is(UiStates.Clickable));

    private static UiNode? Choice(Situation situation, Ordering order, List<string?> tapped) => situation.Usable
        .Where(node => !UiRoles.IsTextField(node) && node.Options.Count == 0 && situation.Index.LabelOf(node).Length is > 0 and < 50 && !node.Is(UiStates.Selected) && !node.Is(UiStates.Checked))
        .Where(node => !situation.Index.AncestorsOf(node).Any(ancestor => ancestor.Role is "row" or "article" or "listitem" && ancestor.Role != "list" && Offers.Belongs(situation, node, "sort") < 0.5))
        .Where(node => tapped.Count(one => one == node.Ref) < 2)
        .Select(node => (Node: node, Score: SortWords.Fit(situation.Index.LabelOf(node), order)))
        .Where(pair => pair.Score >= Least)
        .OrderByDescending(pair => pair.Score)
        .FirstOrDefault().Node;

    private static UiNode? Opener(Situation situation, List<string?> tapped) => situation.Usable.FirstOrDefault(node =>
        node.Options.Count == 0 && !UiRoles.IsTextField(node) && !tapped.Contains(node.Ref)
        && (Synonyms.Strength(situation.Index.LabelOf(node), Concepts.Sort) >= 0.3 || node.Role is "button" or "combobox" && Synonyms.Strength(situation.Index.NearbyLabelOf(node), Concepts.Sort) >= 0.6));

    /// <summary>What was chosen last shows that it is in force.</summary>
    private static bool IsMarked(Situation situation, Running.TaskStep last) =>
        last.Instruction.Verb == InstructionVerb.Select || situation.Index.Find(last.Action?.Ref ?? "") is not { } node || node.Is(UiStates.Selected) || node.Is(UiStates.Checked) || node.Role is "button" or "link" or "menuitem" or "option" or "generic";
}
