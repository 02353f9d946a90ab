using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Skills;

/// <summary>Sends or saves what was filled in.</summary>
internal sealed class SubmitSkill : ISkill
{
    private const string Act = "act";
    private static readonly (string Concept, double Weight)[] Ways = [("submit", 1), ("save", 0.97), ("confirm", 0.9), ("apply", 0.9), ("send", 0.85), ("finish", 0.85), ("post", 0.7), ("register", 0.6), ("create", 0.6), ("next", 0.5), ("search", 0.5)];

    public bool Handles(Clause clause) => clause is SubmitClause;

    public Progress Continue(ClauseState state)
    {
        if (state.StepsFor(Act).LastOrDefault() is { Action: not null } done && done.Verdict.Kind != VerdictKind.NotPerformed)
            return done.Verdict.Kind == VerdictKind.Rejected && state.IsLast ? new Progress.Failed(done.Verdict.Reason) : Progress.IsDone;
        return Find(state.Situation, state.Clause.Words) is { } button
            ? state.Do(state.On(InstructionVerb.Tap, button, null, Expectation.AnyChange, Act))
            : Revealing.Next(state, new Selection { Words = state.Clause.Words, Phrase = new TargetPhrase { Name = state.Clause.Words } })
                ?? new Progress.Failed(state.Say("No button was found that sends this.", "没有找到可以提交的按钮。"));
    }

    /// <summary>The control that sends: the one called so, else the form's own.</summary>
    public static UiNode? Find(Situation situation, string words) =>
        situation.Usable
            .Where(node => node.Role is "button" or "link" or "menuitem" or "generic" && !UiRoles.IsField(node) || node.InputType is "submit" or "image")
            .Select(node => (Node: node, Score: Score(situation, node, words)))
            .Where(pair => pair.Score >= 0.5)
            .OrderByDescending(pair => pair.Score)
            .ThenByDescending(pair => situation.Index.OrderOf(pair.Node))
            .FirstOrDefault().Node;

    private static double Score(Situation situation, UiNode node, string words)
    {
        var label = situation.Index.LabelOf(node);
        var score = Math.Max(Similarity.Of(words, label), node.InputType is "submit" or "image" ? 0.6 : 0);
        foreach (var (concept, weight) in Ways)
            score = Math.Max(score, weight * 0.9 * Synonyms.Strength(label, concept));
        return score;
    }
}
