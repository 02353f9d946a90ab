using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding;

namespace AutoGlm.Tasks.Planning.Embedded;

/// <summary>Sets filters and order as the goal says, once what is searched for has been sent.</summary>
internal sealed class Narrowing : IBehaviour
{
    public Decision? Propose(Situation situation)
    {
        if (!situation.Goal.Seeks || situation.Goal.IsProgram || !Searching.IsDone(situation))
            return null;
        foreach (var filter in situation.Goal.Constraints.Filters.Where(filter => filter.Comparison is null))
        {
            if (Set(situation, filter.Text, filter.Concept, $"{Purposes.Filter}={filter.Text}") is { } decision)
                return decision;
        }

        if (Apply(situation) is { } apply)
            return apply;
        return situation.Goal.Constraints.Sort is { } sort && (Set(situation, sort.Text, sort.Concept, $"{Purposes.Sort}={sort.Text}") ?? OpenSort(situation, sort)) is { } sorting ? sorting : null;
    }

    public static bool IsSet(Situation situation, string purpose) =>
        situation.Steps.Skip(situation.Context.OpenedAtStep).Any(step => step.Instruction.Purpose == purpose && step.Verdict.IsGood);

    /// <summary>A filter or order of the goal is not in force.</summary>
    public static bool Unmet(Situation situation)
    {
        var limits = situation.Goal.Constraints;
        return limits.Filters.Any(filter => filter.Comparison is null && !NamesOutput(situation, filter.Text) && !IsMet(situation, filter.Text, filter.Concept, $"{Purposes.Filter}={filter.Text}"))
            || limits.Sort is { } sort && !IsMet(situation, sort.Text, sort.Concept, $"{Purposes.Sort}={sort.Text}");
    }

    /// <summary>"With name and town" says what to bring back of each, not which ones.</summary>
    private static bool NamesOutput(Situation situation, string text) =>
        situation.Context.Request.Outputs.Any(output => output.Fields is { Count: > 0 } fields && fields.Any(field => text.Contains(field, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Set by us, or shown as set by the page itself.</summary>
    private static bool IsMet(Situation situation, string text, string? concept, string purpose) =>
        IsSet(situation, purpose)
        || situation.Usable.Any(node => (node.Is(UiStates.Checked) || node.Is(UiStates.Selected)) && Fit(situation.Index.LabelOf(node), text, concept) >= 0.55
            || node.Options.Count > 1 && node.Value is { } value && Fit(value, text, concept) >= 0.55);

    private static Decision? Set(Situation situation, string text, string? concept, string purpose)
    {
        if (IsSet(situation, purpose) || situation.TriedFor(purpose) > 3)
            return null;
        var index = situation.Index;
        var thought = situation.Say($"Set “{text}”.", $"设置“{text}”。");
        var listed = situation.Usable
            .Where(node => node.Options.Count > 1)
            .SelectMany(list => list.Options.Select(option => (List: list, Option: option, Score: Fit(option, text, concept))))
            .OrderByDescending(triple => triple.Score)
            .FirstOrDefault();
        var best = situation.Usable
            .Where(node => node.Role is "checkbox" or "switch" or "radio" or "button" or "link" or "option" or "tab" or "menuitem" or "menuitemradio" or "menuitemcheckbox" or "generic" or "treeitem")
            .Where(node => index.LabelOf(node).Length < 50 && !index.AncestorsOf(node).Any(ancestor => ancestor.Role is "row" or "article"))
            .Select(node => (Node: node, Score: Fit(index.LabelOf(node), text, concept) + (UiRoles.IsToggle(node) ? 0.1 : 0)))
            .Where(pair => pair.Score >= 0.55 && situation.TriedHere(InstructionVerb.Tap, pair.Node) == 0)
            .OrderByDescending(pair => pair.Score)
            .FirstOrDefault();
        if (listed.List is not null && listed.Score >= 0.55 && listed.Score > best.Score)
        {
            return listed.List.Value == listed.Option
                ? null
                : new Decision.Do(Instruct.On(situation, InstructionVerb.Select, listed.List, listed.Option, new Expectation(ExpectationKind.ValueShown, listed.Option), purpose)) { Thought = thought };
        }

        if (best.Node is null || best.Node.Is(UiStates.Checked) || best.Node.Is(UiStates.Selected))
            return null;
        var verb = best.Node.Role is "checkbox" or "switch" ? InstructionVerb.Check : InstructionVerb.Tap;
        return new Decision.Do(Instruct.On(situation, verb, best.Node, null, Expectation.AnyChange, purpose)) { Thought = thought };
    }

    private static double Fit(string label, string text, string? concept) =>
        Math.Max(Similarity.Of(label, text), concept is null ? 0 : 0.98 * Synonyms.Strength(label, concept));

    private static Decision? OpenSort(Situation situation, SortWish sort)
    {
        if (IsSet(situation, $"{Purposes.Sort}={sort.Text}"))
            return null;
        var opener = situation.Usable.FirstOrDefault(node => (node.Role is "button" or "combobox" || node.Is(UiStates.Collapsed)) && node.Options.Count == 0
            && (Synonyms.Strength(situation.Index.LabelOf(node), Concepts.Sort) >= 0.3 || Synonyms.Strength(situation.Index.NearbyLabelOf(node), Concepts.Sort) >= 0.6)
            && situation.TriedHere(InstructionVerb.Tap, node) == 0);
        return opener is null ? null : new Decision.Do(Instruct.Tap(situation, opener, Purposes.Open)) { Thought = situation.Say("Open the sort order.", "展开排序方式。") };
    }

    /// <summary>Some sites take filters only when told to apply them.</summary>
    private static Decision? Apply(Situation situation)
    {
        var last = situation.Last;
        if (last?.Instruction.Purpose?.StartsWith(Purposes.Filter + "=", StringComparison.Ordinal) != true || !last.Verdict.IsGood)
            return null;
        var button = situation.Usable.FirstOrDefault(node => node.Role == "button" && Synonyms.Strength(situation.Index.LabelOf(node), "apply") >= 0.6 && situation.TriedHere(InstructionVerb.Tap, node) == 0);
        return button is null ? null : new Decision.Do(Instruct.Tap(situation, button, Purposes.Filter)) { Thought = situation.Say("Apply the filter.", "应用筛选。") };
    }
}
