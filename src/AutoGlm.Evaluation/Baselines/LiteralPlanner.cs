using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Planning;

namespace AutoGlm.Evaluation.Baselines;

/// <summary>A planner to compare with: does the goal's sentences one by one as they stand, and then says that it is done.</summary>
public sealed class LiteralPlanner : IPlanner
{
    private static readonly string[] Ends = [". ", "; ", "\n", "。", "；", ", then ", "，然后", "，再"];

    public string Name => "literal";

    public ValueTask<Decision> DecideAsync(PlanningContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var sentences = context.Request.Goal.Split(Ends, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var done = context.Steps.Count;
        if (done > 0 && context.Steps[^1].Verdict is { Kind: VerdictKind.NotPerformed } refused)
            return new(new Decision.GiveUp($"“{context.Steps[^1].Instruction.Sentence}” could not be done: {refused.Reason}"));
        return new(done < sentences.Length
            ? new Decision.Do(InstructionReader.Read(sentences[done].TrimEnd('.')))
            : new Decision.Finish([], null));
    }
}
