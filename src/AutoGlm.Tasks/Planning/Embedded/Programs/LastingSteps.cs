using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Planning.Embedded.Recovering;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>
/// What of the work done is still there. A surface that was opened anew knows what the site kept: what was sent, saved
/// or gone on from. What had only been put into a form is lost and done again.
/// </summary>
internal static class LastingSteps
{
    private static readonly string[] Keeping = ["submit", "save", "send", "post", "add", "create", "confirm", "apply", "next", "order", "book", "delete", "finish", "login"];

    public static IReadOnlyList<TaskStep> Of(PlanningContext context)
    {
        var steps = context.Steps;
        if (context.OpenedAtStep == 0)
            return WithoutTurnedAway(steps);
        var start = Lessons.CleanFrom(steps);
        var kept = start;
        for (var i = start; i < context.OpenedAtStep; i++)
        {
            if (IsKept(context, steps, i))
                kept = i + 1;
        }

        return WithoutTurnedAway([.. steps.Take(kept).Skip(start), .. steps.Skip(context.OpenedAtStep)]);
    }

    /// <summary>What ran into a log-in was not done: it is done again once that is passed. The log-in itself is no part of the work.</summary>
    private static IReadOnlyList<TaskStep> WithoutTurnedAway(IReadOnlyList<TaskStep> steps) =>
        !steps.Any(LoggingIn.IsPart) ? steps
        : [.. steps.Where((step, i) => i + 1 >= steps.Count || LoggingIn.IsPart(step) || !(steps[i + 1].Instruction.Purpose == LoggingIn.Mark + "user"))];

    private static bool IsKept(PlanningContext context, IReadOnlyList<TaskStep> steps, int at)
    {
        var step = steps[at];
        if (step.Action is null || step.Instruction.Verb is not (InstructionVerb.Tap or InstructionVerb.Press or InstructionVerb.DoubleTap or InstructionVerb.Open))
            return false;
        if (context.Effects.Any(effect => effect.Step == step.Number))
            return context.Effects.Any(effect => effect.Step == step.Number && effect.Status is EffectStatus.Confirmed or EffectStatus.Unknown);
        if (step.Verdict.Kind != VerdictKind.Progress)
            return false;
        return at > 0 && steps[at - 1].Location != step.Location
            || step.Target is { } target && Keeping.Any(concept => Synonyms.Strength(target, concept) >= 0.4);
    }
}
