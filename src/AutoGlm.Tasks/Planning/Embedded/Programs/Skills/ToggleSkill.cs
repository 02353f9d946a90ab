using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Planning.Embedded.Programs.Setting;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Skills;

/// <summary>Brings checkboxes, switches and the like to the state they are to have: one, several by name, all, all but some.</summary>
internal sealed class ToggleSkill : ISkill
{
    private const int MostTries = 3;

    public bool Handles(Clause clause) => clause is HandClause { Verb: InstructionVerb.Check or InstructionVerb.Uncheck };

    public Progress Continue(ClauseState state)
    {
        var clause = (HandClause)state.Clause;
        var target = clause.Target is { Refers: true } && state.Before is { } before ? before : clause.Target;
        if (target is null)
            return new Progress.Failed(state.Say($"“{clause.Words}” does not say what.", $"“{clause.Words}”没有说明对象。"));
        var on = clause.Verb == InstructionVerb.Check;
        var (found, missing) = Find(state, target, clause.Verb);
        var left = found.Where(node => !IsDone(state, node, on)).ToList();
        if (left.Count > 0)
        {
            if (left.Find(node => state.StepsFor(Tag(state, node)).Count() >= MostTries) is { } stubborn)
                return new Progress.Failed(state.Say($"“{Toggles.LabelOf(state.Situation, stubborn)}” can't be changed: {state.StepsFor(Tag(state, stubborn)).Last().Verdict.Reason}", $"无法更改“{Toggles.LabelOf(state.Situation, stubborn)}”：{state.StepsFor(Tag(state, stubborn)).Last().Verdict.Reason}"));
            return state.Do([.. left.Select(node => Turn(state, node, on))]);
        }

        if (missing is null && found.Count > 0 || found.Count == 0 && target.All && state.Steps.Any(step => state.TagOf(step).StartsWith("act", StringComparison.Ordinal)))
            return Committing.Continue(state);
        // "The paid ones", all accounts below a sum: rows told by what they say, each with a box of its own. Where no row fits either, it comes back here once.
        if (on && found.Count == 0 && !state.Path.Contains(".rows.", StringComparison.Ordinal) && (target.All || target.Where.Count > 0 || target.Phrase.Name.EndsWith(" ones", StringComparison.OrdinalIgnoreCase)))
            return state.Run([new DoClause { Words = clause.Words, Action = "select", Verb = state.Say("tick", "勾选"), Object = target }], "rows");
        return Agreeing.Next(state) ?? Revealing.Next(state, target) ?? Otherwise(state, clause, target)
            ?? new Progress.Failed(state.Say($"Nothing on the page can be switched that fits “{missing ?? target.Words}”.", $"页面上没有可以切换的“{missing ?? target.Words}”。"));
    }

    /// <summary>打开 and 关闭 may mean a thing of another kind: a page to open, a note to close.</summary>
    private static Progress? Otherwise(ClauseState state, HandClause clause, Selection target) =>
        !state.Situation.Chinese || !target.IsPlain ? null
        : clause.Words.Contains("打开", StringComparison.Ordinal) ? state.Run([clause with { Verb = InstructionVerb.Tap }], "open")
        : clause.Words.Contains('关', StringComparison.Ordinal) ? state.Run([clause with { Verb = InstructionVerb.Dismiss }], "close")
        : null;

    private static Instruction Turn(ClauseState state, UiNode node, bool on) =>
        UiRoles.IsToggle(node)
            ? state.On(on ? InstructionVerb.Check : InstructionVerb.Uncheck, node, null, new Expectation(ExpectationKind.StateChanges), Tag(state, node))
            : state.On(InstructionVerb.Tap, node, null, Expectation.AnyChange, Tag(state, node));

    private static bool IsDone(ClauseState state, UiNode node, bool on) =>
        Toggles.IsOn(node) is { } now && (UiRoles.IsToggle(node) || node.Role == "option") ? now == on
        : state.StepsFor(Tag(state, node)).Any(step => step.Action is not null && step.Verdict.Kind != VerdictKind.NotPerformed) || Toggles.IsOn(node) == on;

    private static string Tag(ClauseState state, UiNode node) => $"act {Toggles.LabelOf(state.Situation, node)}|{Things.KeyOf(state.Situation, node)}";

    private static (IReadOnlyList<UiNode> Found, string? Missing) Find(ClauseState state, Selection target, InstructionVerb verb)
    {
        var situation = state.Situation;
        var toggles = Toggles.All(situation);
        if (target.Names.Count > 0)
        {
            var named = target.Names.Select(name => (Name: name, Node: Toggles.Best(situation, toggles, name, target.Phrase.Within))).ToList();
            return ([.. named.Select(pair => pair.Node).OfType<UiNode>().Distinct()], named.Find(pair => pair.Node is null).Name);
        }

        if (target.IsPlain && target.Phrase.Name.Length > 0)
        {
            return Toggles.Best(situation, toggles, target.Phrase.Name, target.Phrase.Within) is { } one ? ([one], null)
                : Sight.Of(situation, verb, target.Phrase) is { } seen && !UiRoles.IsTextField(seen) && UiRoles.IsInteractive(seen) && seen.Role != "link" ? ([seen], null)
                // Where nothing has a box of its own, what shows the words is chosen by pressing it.
                : toggles.Count == 0 && verb == InstructionVerb.Check && Setting.Offers.Find(situation, target.Phrase.Name, null, UiRoles.IsInteractive) is { } offered ? ([offered], null)
                : ([], target.Words);
        }

        // "Large text" is what a switch is called, and no text that is large.
        if (toggles.FirstOrDefault(node => TextFold.Fold(Toggles.LabelOf(situation, node)).Trim() == TextFold.Fold(target.Words).Trim()) is { } whole)
            return ([whole], null);
        if (target.All && target.Phrase.Name.Length == 0 && target.Where.Count == 0)
        {
            var all = toggles.Where(node => node.Role is not ("radio" or "menuitemradio") && !target.Except.Any(name => Similarity.Of(name, Toggles.LabelOf(situation, node)) >= 0.8));
            return ([.. all], null);
        }

        return Things.Find(situation, target, verb).Where(node => node.Role is not ("link" or "heading" or "text")).ToList() is { Count: > 0 } things ? ([.. things.Select(node => BoxIn(situation, node))], null) : ([], target.Words);
    }

    /// <summary>A row or card is ticked by the box in it.</summary>
    private static UiNode BoxIn(Situation situation, UiNode node) =>
        UiRoles.IsToggle(node) ? node : Array.Find(situation.Index.DescendantsOf(node).ToArray(), UiRoles.IsToggle) ?? node;
}
