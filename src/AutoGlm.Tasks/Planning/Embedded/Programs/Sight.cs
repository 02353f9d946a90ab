using AutoGlm.Tasks.Grounding;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>Whether something is on the screen at all, as far as its words tell. The planner looks before it speaks; the grounder decides which one it is.</summary>
internal static class Sight
{
    private static readonly TreeGrounder Eyes = new();

    /// <summary>The node the words most likely mean; null when nothing fits well enough.</summary>
    public static UiNode? Of(Situation situation, InstructionVerb verb, TargetPhrase phrase, string? value = null) =>
        Look(situation, verb, phrase, value).Best is { Ref: { } reference } ? situation.Index.Find(reference) : null;

    /// <summary>All that the words may mean, with how likely each is.</summary>
    public static Grounding.Grounding Look(Situation situation, InstructionVerb verb, TargetPhrase phrase, string? value = null) =>
        Eyes.Look(new Instruction { Sentence = "", Verb = verb, Target = phrase, Value = value }, situation.Index);
}
