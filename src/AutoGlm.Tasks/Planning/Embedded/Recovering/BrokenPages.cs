using AutoGlm.Tasks.Instructing;

namespace AutoGlm.Tasks.Planning.Embedded.Recovering;

/// <summary>
/// Leaves a page that is only an error of the server. Going back is safe where sending again might do it twice; the page
/// before, or one with nothing before it, was only ever asked for, so it is asked for again, after a moment.
/// </summary>
internal static class BrokenPages
{
    private const string Mark = "reload";
    private const int MostInARow = 7;
    private const int Most = 30;

    /// <summary>Null when it was tried often enough.</summary>
    public static Instruction? Leave(Situation situation)
    {
        var tried = situation.Steps.Skip(situation.Context.OpenedAtStep).Where(step => step.Instruction.Purpose == Mark).ToList();
        var inARow = situation.Steps.Skip(situation.Context.OpenedAtStep).Reverse().TakeWhile(step => step.Instruction.Purpose == Mark).ToList();
        if (inARow.Count >= MostInARow || tried.Count >= Most)
            return null;
        if (!inARow.Exists(step => step.Instruction.Verb == InstructionVerb.Back))
            return Instruct.Plain(situation, InstructionVerb.Back, null, new(ExpectationKind.LocationChanges), Mark);
        return inARow[0].Instruction.Verb == InstructionVerb.Wait
            ? Instruct.Plain(situation, InstructionVerb.Open, situation.Now.Location, new(ExpectationKind.None), Mark)
            : Instruct.Plain(situation, InstructionVerb.Wait, null, new(ExpectationKind.None), Mark);
    }
}
