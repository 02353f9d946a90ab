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
        var owners = Owners(state.Situation, clause.Concept, clause.Words).Where(pair => IsNamed(state, pair.Control) || (Alike(state.Situation, pair.Owner, clause.Concept) is { Count: > 1 } alike ? IsNearest(state.Situation, pair.Control, pair.Owner, alike, thing) : IsMeant(state.Situation, pair.Owner, thing))).ToList();
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
        // "Close it" where one button says "Close ticket".
        if (tries.Count == 0 && state.StepsFor("only").All(step => step.Verdict.Kind == VerdictKind.NotPerformed) && state.Situation.Usable.Where(node => node.Role is "button" or "link" or "menuitem" && state.Situation.Index.LabelOf(node) is { Length: > 1 and < 30 } label && (Synonyms.Strength(label, clause.Concept) >= 0.6 || Synonyms.Strength(label.Split(' ')[0], clause.Concept) >= 0.9)).ToList() is [var lone])
            return state.Do(state.On(InstructionVerb.Tap, lone, null, Expectation.AnyChange, "only"));
        if (state.StepsFor("only").Any())
            return Progress.IsDone;
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

    /// <summary>"Close chat" says itself what it closes; a bare "Close" doesn't.</summary>
    private static bool IsNamed(ClauseState state, UiNode control) =>
        state.Situation.Index.LabelOf(control) is var label && Tokens.Of(label).Count > 1 && Similarity.Of(state.Clause.Words, label) >= 0.5;

    /// <summary>Where one part of the page holds several such controls, each belongs to the title it stands next to.</summary>
    private static bool IsNearest(Situation situation, UiNode control, UiNode owner, List<UiNode> rivals, Selection? thing)
    {
        IReadOnlyList<string> names = thing is null ? [] : thing.Names.Count > 0 ? thing.Names : thing.Phrase.Name.Length > 0 ? [thing.Phrase.Name] : [.. thing.Where.Select(said => said.Value).OfType<string>()];
        if (names.Count == 0)
            return thing is not { Except: { Count: > 0 } except } || !except.Any(name => Beside(situation, owner, rivals, name) == control);
        return names.Any(name => Beside(situation, owner, rivals, name) == control);
    }

    private static List<UiNode> Alike(Situation situation, UiNode owner, string concept) =>
        [.. situation.Usable.Where(node => !UiRoles.IsField(node) && situation.Index.IsWithin(node, owner) && Means(situation, node, concept))];

    private static UiNode? Beside(Situation situation, UiNode owner, List<UiNode> controls, string name)
    {
        var title = situation.Index.DescendantsOf(owner).ToArray().Where(node => node.Children.Count == 0 && node.Box is not null && !controls.Contains(node) && Similarity.Of(name, node.Name) >= 0.8).MaxBy(node => Similarity.Of(name, node.Name));
        if (title?.Box is not { } at)
            return null;
        var index = situation.Index;
        var above = index.AncestorsOf(title).ToList();
        // What shares the innermost box with the title; of those the next to its right, as title bars have it.
        return controls.Where(node => node.Box is not null)
            .OrderBy(node => above.FindIndex(box => index.IsWithin(node, box)))
            .ThenBy(node => node.Box!.Value.Center.X - at.Center.X is var aside && aside >= 0 ? aside + (3 * Math.Abs(node.Box!.Value.Center.Y - at.Center.Y)) : (-4 * aside) + (3 * Math.Abs(node.Box!.Value.Center.Y - at.Center.Y)))
            .FirstOrDefault();
    }

    private static bool IsCalled(Situation situation, UiNode owner, string name) =>
        Similarity.Of(name, owner.Name) >= 0.8 || situation.Index.TextOf(owner).Contains(name, StringComparison.OrdinalIgnoreCase)
        || TitleOf(situation, owner) is { } title && Similarity.Of(name, title) >= 0.9;

    /// <summary>A title over a part of the page counts where the part itself begins with none.</summary>
    private static string? TitleOf(Situation situation, UiNode owner) =>
        situation.Index.DescendantsOf(owner).ToArray().Any(inner => inner.Role is "heading" or "text" && inner.Children.Count == 0 && inner.Name.Length > 1) ? null : situation.Index.SectionOf(owner);

    private static string KeyOf(ClauseState state, UiNode owner)
    {
        var text = state.Situation.Index.TextOf(owner);
        return $"{Act} {(owner.Name.Length > 0 ? owner.Name : text.Length <= 60 ? text : text[..60])}";
    }
}
