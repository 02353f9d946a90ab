using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Skills;

/// <summary>Searches with the page's own search field.</summary>
internal sealed class SearchSkill : ISkill
{
    private const string Typed = "type";
    private const string Sent = "send";

    public bool Handles(Clause clause) => clause is DoClause { Action: Concepts.Search };

    public Progress Continue(ClauseState state)
    {
        var words = ((DoClause)state.Clause).With[0].Value;
        if (state.StepsFor(Sent).Any(step => step.Action is not null))
            return Progress.IsDone;
        if (Field(state.Situation) is not { } field)
            return Revealing.Next(state, new Selection { Words = "search", Phrase = new TargetPhrase { Name = "search", Kind = TargetKinds.Field } })
                ?? new Progress.Failed(state.Say("The page has no search field.", "页面上没有搜索框。"));
        if (!state.StepsFor(Typed).Any(step => step.Verdict.IsGood || step.Verdict.Kind == VerdictKind.NoChange))
            return state.Do(state.On(InstructionVerb.Type, field, words, new Expectation(ExpectationKind.ValueShown, words), Typed));
        return state.Do(state.On(InstructionVerb.Press, field, "Enter", Expectation.AnyChange, Sent));
    }

    private static UiNode? Field(Situation situation) =>
        situation.Usable.Where(UiRoles.IsTextField).OrderByDescending(node => FieldFinder.IsSearchBox(node)).FirstOrDefault(node => FieldFinder.IsSearchBox(node) || situation.Usable.Count(UiRoles.IsTextField) == 1);
}
