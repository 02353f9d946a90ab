using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>Whether a condition of the goal holds on the screen.</summary>
internal static class Conditions
{
    public static bool Holds(Situation situation, Condition condition) => condition.Negated ^ IsSo(situation, condition);

    private static bool IsSo(Situation situation, Condition condition)
    {
        if (condition.Thing is not { } thing)
            return TextFold.Fold(situation.Index.Text).Contains(TextFold.Fold(condition.Words), StringComparison.Ordinal);
        var node = thing.IsPlain ? Sight.Of(situation, InstructionVerb.Hover, thing.Phrase) : Things.Find(situation, thing, InstructionVerb.Hover).FirstOrDefault();
        return node is not null && (condition.Is is null || Criteria.Fits(situation, node, condition.Is));
    }
}
