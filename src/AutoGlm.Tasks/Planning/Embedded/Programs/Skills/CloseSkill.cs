using AutoGlm.Tasks.Grounding;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Skills;

/// <summary>Closes, folds or enlarges windows, dialogs and notes by the control that each has for it.</summary>
internal sealed class CloseSkill : ISkill
{
    private const string Act = "act";
    private static readonly HashSet<string> Crosses = new(StringComparer.Ordinal) { "×", "✕", "✖", "✗", "╳", "⨯", "x", "❌" };

    public bool Handles(Clause clause) => clause is CloseClause;

    public Progress Continue(ClauseState state)
    {
        var clause = (CloseClause)state.Clause;
        var thing = clause.Thing is { Refers: true } ? state.Before : clause.Thing;
        var owners = Owners(state.Situation, clause.Concept, clause.Words).Where(pair => IsMeant(state.Situation, pair.Owner, thing) || Similarity.Of(clause.Words, state.Situation.Index.LabelOf(pair.Control)) >= 0.5).ToList();
        var done = state.Steps.Where(step => state.TagOf(step).StartsWith(Act, StringComparison.Ordinal) && step.Verdict.Kind != VerdictKind.NotPerformed).Select(state.TagOf).ToHashSet(StringComparer.Ordinal);
        var many = thing is { All: true } or { Names.Count: > 1 };
        if (done.Count > 0 && !many)
            return Progress.IsDone;
        var next = owners.Where(pair => !done.Contains(KeyOf(state, pair.Owner))).ToList();
        if (next.Count > 0 && (many || thing is not { Phrase.Name.Length: 0, Names.Count: 0, Where.Count: 0 } || next.Count == 1))
            return state.Do(Instruct.On(state.Situation, InstructionVerb.Tap, next[0].Control, null, Expectation.AnyChange, state.Purpose(KeyOf(state, next[0].Owner))));
        if (done.Count > 0)
            return Progress.IsDone;
        return Otherwise(state, clause, thing, next);
    }

    /// <summary>No control of its own was found: what lies on top is closed as people would, by cross, "no thanks" or Escape.</summary>
    private static Progress Otherwise(ClauseState state, CloseClause clause, Selection? thing, List<(UiNode Owner, UiNode Control)> rivals)
    {
        var tries = state.StepsFor("top").ToList();
        // What lay over the page may have been closed before its turn came.
        if (clause.Concept == "close" && tries.Count == 0 && state.Situation.Steps.Skip(state.Situation.Context.OpenedAtStep).Any(step => step.Instruction is { Verb: InstructionVerb.Dismiss, Purpose: null } && step.Verdict.IsGood))
            return Progress.IsDone;
        if (tries.Exists(step => step.Verdict.IsGood))
            return Progress.IsDone;
        if (clause.Concept == "close" && tries.Count == 0 && (state.Situation.Index.Overlays.Count > 0 || rivals.Count > 0))
        {
            return state.Do(Instruct.Plain(state.Situation, InstructionVerb.Dismiss, null, new Expectation(ExpectationKind.Disappears), state.Purpose("top")) with
            {
                Target = thing is { Phrase.Name.Length: > 0 } ? thing.Phrase : null,
            });
        }

        if (clause.Concept == "close" && tries.Count == 1)
            return state.Do(Instruct.Plain(state.Situation, InstructionVerb.Press, "Escape", Expectation.AnyChange, state.Purpose("top")));
        return (tries.Count == 0 ? Revealing.Next(state, thing ?? new Selection { Words = clause.Words }) : null)
            ?? new Progress.Failed(state.Say($"Nothing was found that could be closed as “{clause.Words}” says.", $"没有找到可以执行“{clause.Words}”的控件。"));
    }

    /// <summary>Every control for it with the part of the page it belongs to.</summary>
    private static IEnumerable<(UiNode Owner, UiNode Control)> Owners(Situation situation, string concept, string words)
    {
        foreach (var control in situation.Usable.Where(node => !UiRoles.IsField(node) && (Means(situation, node, concept) || Similarity.Of(words, situation.Index.LabelOf(node)) >= 0.6)).OrderBy(node => TrapLinks.LeadsAway(situation.Index, node) is not null))
        {
            var owner = situation.Index.AncestorsOf(control).FirstOrDefault(above => TitleText(situation, above, control).Length > 1 && above.Role != "root");
            if (owner is not null)
                yield return (owner, control);
        }
    }

    private static bool Means(Situation situation, UiNode node, string concept)
    {
        var label = situation.Index.LabelOf(node);
        return concept == "close" && Crosses.Contains(TextFold.Fold(label))
            || label.Length < 40 && Math.Max(Synonyms.Strength(label, concept), Synonyms.Strength(node.Description, concept)) >= 0.7
            || label.Length <= 1 && node.Key is { } key && Synonyms.Strength(Tokens.WordsOfName(key), concept) >= 0.7;
    }

    /// <summary>What a part of the page says besides its controls for closing and the like.</summary>
    private static string TitleText(Situation situation, UiNode part, UiNode control)
    {
        if (part.Name.Length > 1)
            return part.Name;
        foreach (var inner in situation.Index.DescendantsOf(part))
        {
            if (inner != control && !UiRoles.IsInteractive(inner) && inner.Name.Length > 1 && !situation.Index.IsWithin(inner, control))
                return inner.Name;
        }

        return "";
    }

    private static bool IsMeant(Situation situation, UiNode owner, Selection? thing)
    {
        if (thing is null)
            return true;
        if (thing.Except.Any(name => IsCalled(situation, owner, name)))
            return false;
        if (thing.Names.Count > 0)
            return thing.Names.Any(name => IsCalled(situation, owner, name));
        return (thing.Phrase.Name.Length == 0 || IsCalled(situation, owner, thing.Phrase.Name)) && thing.Where.All(said => said.Value is null || IsCalled(situation, owner, said.Value));
    }

    private static bool IsCalled(Situation situation, UiNode owner, string name) =>
        Similarity.Of(name, owner.Name) >= 0.8 || situation.Index.TextOf(owner).Contains(name, StringComparison.OrdinalIgnoreCase)
        || situation.Index.SectionOf(owner) is { } title && Similarity.Of(name, title) >= 0.9;

    private static string KeyOf(ClauseState state, UiNode owner)
    {
        var text = state.Situation.Index.TextOf(owner);
        return $"{Act} {(owner.Name.Length > 0 ? owner.Name : text.Length <= 60 ? text : text[..60])}";
    }
}
