using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>Brings to light what isn't on the screen yet: waits for what loads, opens what is folded up, scrolls, turns pages.</summary>
internal static class Revealing
{
    private const string Tag = "reveal";
    private const int MostSteps = 20;

    /// <summary>The next thing to try; null when everything was.</summary>
    public static Progress? Next(ClauseState state, Selection target)
    {
        var situation = state.Situation;
        var tried = state.StepsFor(Tag).ToList();
        if (tried.Count >= MostSteps)
            return null;
        if (!tried.Exists(step => step.Instruction.Verb == InstructionVerb.Wait))
            return state.Do(Instruct.Plain(situation, InstructionVerb.Wait, null, new Expectation(ExpectationKind.None), state.Purpose(Tag)));
        var folded = situation.Usable
            .Where(node => IsFolded(situation, node) && !tried.Exists(step => step.Signature.StartsWith(Running.StepSignature.Prefix(InstructionVerb.Tap, node), StringComparison.Ordinal)))
            .OrderByDescending(node => Similarity.Of(target.Phrase.Name, situation.Index.LabelOf(node)))
            .FirstOrDefault();
        if (folded is not null)
            return state.Do(state.On(InstructionVerb.Tap, folded, null, Expectation.AnyChange, Tag));
        if (situation.Now.CanScrollDown && tried.Count(step => step.Instruction.Verb == InstructionVerb.Scroll && step.ScreenAfter == situation.Print) < 2)
            return state.Do(Instruct.Plain(situation, InstructionVerb.Scroll, "down", new Expectation(ExpectationKind.None), state.Purpose(Tag)));
        return null;
    }

    private static bool IsFolded(Situation situation, UiNode node) =>
        node.Is(UiStates.Collapsed) && !UiRoles.IsTextField(node)
        || node.Role == "tab" && !node.Is(UiStates.Selected)
        || node.Role == "button" && Synonyms.Strength(situation.Index.LabelOf(node), "menu") >= 0.9;
}
