using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Planning.Embedded;

/// <summary>Pages come when they come: nothing is done on one that shows nothing yet, and nothing is given up while it still changes.</summary>
internal sealed class Patience : IBehaviour
{
    private const string Mark = "patience";
    private const int MostOnBlank = 12;
    private const int MostWhileChanging = 6;

    public Decision? Propose(Situation situation) => IsBlank(situation.Index) && InARow(situation) < MostOnBlank
        ? Wait(situation, situation.Say("There is nothing to be seen yet.", "页面还没有内容。"))
        : null;

    /// <summary>What to do in place of giving up; null when the screen has come to rest.</summary>
    public static Decision? Before(Situation situation, Decision.GiveUp giveUp)
    {
        if (giveUp.Broken || InARow(situation) >= MostWhileChanging)
            return null;
        var waited = InARow(situation) > 0;
        var before = situation.Steps.Count > 1 ? situation.Steps[^2].ScreenAfter : null;
        return waited && before == situation.Print ? null : Wait(situation, situation.Say("Something may still be on its way.", "页面可能还在加载。"));
    }

    private static int InARow(Situation situation) =>
        situation.Steps.Skip(situation.Context.OpenedAtStep).Reverse().TakeWhile(step => step.Instruction.Purpose == Mark).Count();

    private static Decision.Do Wait(Situation situation, string thought) =>
        new(Instruct.Plain(situation, InstructionVerb.Wait, null, new Expectation(ExpectationKind.None), Mark)) { Thought = thought };

    /// <summary>No word, no picture, nothing to act on.</summary>
    private static bool IsBlank(ObservationIndex index) => index.Interactives.Count == 0
        && index.Nodes.All(node => node.Name.Length == 0 && node.Value is not { Length: > 0 } && string.IsNullOrEmpty(node.Description) && node.Role is "root" or "generic" or "document" or "main" or "none");
}
