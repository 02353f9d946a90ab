using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Planning.Embedded.Programs.Setting;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Skills;

/// <summary>Picks what was typed last from the suggestions it brought up; the list may take a moment, or have been used already.</summary>
internal sealed class SuggestionSkill : ISkill
{
    private const int MostWaits = 3;

    public bool Handles(Clause clause) => clause is SuggestionClause;

    public Progress Continue(ClauseState state)
    {
        if (state.StepsFor(Assignment.Pick).LastOrDefault() is { Action: not null, Verdict.Kind: not VerdictKind.NotPerformed })
            return Progress.IsDone;
        var typed = state.Situation.Steps.LastOrDefault(step => step.Instruction.Verb == InstructionVerb.Type && step.Action?.Ref is not null);
        if (typed is null || state.Situation.Index.Find(typed.Action!.Ref!) is not { } field)
            return new Progress.Failed(state.Say("Nothing was typed that could have brought suggestions.", "还没有输入可以联想的内容。"));
        if (Suggestions.Find(state.Situation, field, typed.Instruction.Value!) is { } suggestion)
            return state.Do(state.On(InstructionVerb.Tap, suggestion, null, Expectation.AnyChange, Assignment.Pick));
        // It may have been taken right after typing.
        if (state.Situation.Steps.Any(step => step.Number > typed.Number && step.Instruction.Verb == InstructionVerb.Tap && step.Verdict.IsGood))
            return Progress.IsDone;
        return state.Steps.Count < MostWaits
            ? state.Do(Instruct.Plain(state.Situation, InstructionVerb.Wait, null, new Expectation(ExpectationKind.None), state.Purpose("await")))
            : new Progress.Failed(state.Say($"No suggestion fits “{typed.Instruction.Value}”.", $"没有与“{typed.Instruction.Value}”相符的建议。"));
    }
}
