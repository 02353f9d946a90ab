using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Skills;

/// <summary>Gives a control the value it is to have, by whatever way that kind of control takes it.</summary>
internal sealed class SetSkill : ISkill
{
    private const string Act = "act";

    public bool Handles(Clause clause) => clause is SetClause;

    public Progress Continue(ClauseState state)
    {
        var clause = (SetClause)state.Clause;
        if (state.StepsFor(Act).LastOrDefault() is { Action: not null, Verdict.Kind: not VerdictKind.NotPerformed })
            return Progress.IsDone;
        if (Values.Text(state, clause.Values[0]) is not { } value)
            return new Progress.Failed(state.Say($"“{clause.Words}”: the value could not be read on the screen.", $"“{clause.Words}”：无法从页面读取所需的值。"));
        var phrase = clause.Field?.Phrase ?? new TargetPhrase { Name = value };
        if (Sight.Of(state.Situation, InstructionVerb.Select, phrase, value) is not { } node)
            return Revealing.Next(state, clause.Field ?? new Selection { Words = value, Phrase = phrase }) ?? new Progress.Failed(state.Say($"Nothing on the page fits “{clause.Words}”.", $"页面上没有找到“{clause.Words}”。"));
        var verb = node.Options.Count > 0 || node.Role is "combobox" or "listbox" ? InstructionVerb.Select : UiRoles.IsTextField(node) || node.Role == "slider" ? InstructionVerb.Type : InstructionVerb.Tap;
        return state.Do(state.On(verb, node, verb == InstructionVerb.Tap ? null : value, verb == InstructionVerb.Tap ? Expectation.AnyChange : new Expectation(ExpectationKind.ValueShown, value), Act));
    }
}
