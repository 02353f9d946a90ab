using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Skills;

/// <summary>Pursues a goal within the goal by the planner's other behaviours, which see only the steps that were made for it.</summary>
internal sealed class PlainSkill(Func<Situation, Decision?> pursue) : ISkill
{
    public bool Handles(Clause clause) => clause is PlainClause;

    public Progress Continue(ClauseState state)
    {
        var clause = (PlainClause)state.Clause;
        var prefix = state.Path + "~";
        var context = state.Situation.Context;
        var steps = state.Steps.Select(step => step with { Instruction = step.Instruction with { Purpose = Inner(step.Instruction.Purpose!, prefix) } }).ToList();
        var inner = new Situation(context with { Steps = steps, OpenedAtStep = 0, Request = context.Request with { Goal = clause.Words, Outputs = state.IsLast ? context.Request.Outputs : [] } }, clause.Goal);
        return pursue(inner) switch
        {
            Decision.Finish finish => state.IsLast ? new Progress.Next(finish) : Progress.IsDone,
            Decision.Do act => new Progress.Next(act with { Instructions = [.. act.Instructions.Select(one => one with { Purpose = prefix + one.Purpose })] }),
            Decision.GiveUp gaveUp => new Progress.Failed(gaveUp.Reason, gaveUp.Broken),
            { } other => new Progress.Next(other),
            null => new Progress.Failed(state.Say($"No way was found to do this: {clause.Words}", $"没有找到办法完成：{clause.Words}")),
        };
    }

    private static string? Inner(string purpose, string prefix) =>
        purpose.StartsWith(prefix, StringComparison.Ordinal) && purpose.Length > prefix.Length ? purpose[prefix.Length..] : null;
}
