using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Understanding;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Skills;

/// <summary>Copies, cuts and pastes by the keys everybody knows; where a page doesn't take pasting, the text is typed.</summary>
internal sealed class CopySkill : ISkill
{
    private const string Select = "select";
    private const string Take = "take";
    private const string Focus = "focus";
    private const string Put = "put";
    private const double Certain = 0.7;

    public bool Handles(Clause clause) => clause is CopyClause;

    public Progress Continue(ClauseState state)
    {
        var clause = (CopyClause)state.Clause;
        if (clause.From is { } from && !Tried(state, Take))
            return TakeUp(state, clause, from);
        return clause.Into is { } into ? PutDown(state, into) : Progress.IsDone;
    }

    private static Progress TakeUp(ClauseState state, CopyClause clause, TextPart from)
    {
        var situation = state.Situation;
        if (!from.Refers && !Tried(state, Select))
        {
            // "Copy the reference number": what stands beside that label, not the label.
            if (from is { Text: null, Unit: "", Ordinal: null, In: { IsPlain: true } named } && Asking.Find(situation, new AskedValue(named.Words, null, "text"), []) is { Score: >= Certain, Node: { } holder } told && !UiRoles.IsField(holder) && situation.Index.TextOf(holder).Contains(told.Text, StringComparison.Ordinal))
                return state.Do(state.On(InstructionVerb.SelectText, holder, told.Text, new Expectation(ExpectationKind.None), Select), told.Text);
            if (TextPlaces.Find(situation, from) is not var (node, text))
                return Revealing.Next(state, from.In ?? new Selection { Words = clause.Words, Phrase = new TargetPhrase { Name = from.Text ?? "" } }) ?? ManyByHand.Missing(state, from.In ?? new Selection { Words = clause.Words }, null);
            var note = text ?? node.Value ?? situation.Index.TextOf(node);
            return state.Do(state.On(InstructionVerb.SelectText, node, text, new Expectation(ExpectationKind.None), Select), note);
        }

        return state.Do(Instruct.Plain(situation, InstructionVerb.Press, clause.Cut ? "Control+X" : "Control+C", new Expectation(ExpectationKind.None), state.Purpose(Take)));
    }

    private static Progress PutDown(ClauseState state, Selection target)
    {
        var situation = state.Situation;
        var into = Pronouns.Resolve(state, target) ?? target;
        var field = Sight.Of(situation, InstructionVerb.Type, into.Phrase) ?? Ties.Break(situation, InstructionVerb.Type, into.Phrase, out _) ?? Things.Find(situation, into, InstructionVerb.Type).FirstOrDefault();
        if (field is null)
            return Revealing.Next(state, into) ?? ManyByHand.Missing(state, into, null);
        if (!Tried(state, Focus))
            return state.Do(state.On(InstructionVerb.Tap, field, null, new Expectation(ExpectationKind.None), Focus));
        var tries = state.StepsFor(Put).ToList();
        if (tries.Count == 0)
            return state.Do(state.On(InstructionVerb.Press, field, "Control+V", Expectation.AnyChange, Put));
        var copied = state.Situation.Steps.LastOrDefault(step => step.Instruction.Verb == InstructionVerb.SelectText && step.Note is { Length: > 0 })?.Note;
        if (tries.Count > 1 || tries[0].Verdict.IsGood || copied is null || (field.Value ?? situation.Index.TextOf(field)).Contains(copied.Trim(), StringComparison.Ordinal))
            return tries[^1].Verdict.Kind == VerdictKind.NotPerformed ? ManyByHand.Missing(state, into, tries[^1]) : Progress.IsDone;
        return state.Do(state.On(InstructionVerb.Type, field, copied, new Expectation(ExpectationKind.ValueShown, copied), Put));
    }

    private static bool Tried(ClauseState state, string tag) =>
        state.StepsFor(tag).Any(step => step.Action is not null && step.Verdict.Kind != VerdictKind.NotPerformed);
}
