using AutoGlm.Tasks.Acting;
using AutoGlm.Tasks.Running;

namespace AutoGlm.Hosting.Reports;

/// <summary>A step of a task: instruction → target → action → verdict.</summary>
/// <param name="N">Counted from 1.</param>
/// <param name="Instruction">The planner's sentence.</param>
/// <param name="Target">What it was performed on, in words.</param>
/// <param name="Action">What was performed, such as <c>tap</c> or <c>type “Ada”</c>; null when nothing was.</param>
/// <param name="Verdict">progress, changed, no-change, rejected, wrong-turn or not-performed.</param>
/// <param name="Ms">Milliseconds from the instruction to the verdict.</param>
public sealed record StepReport(int N, string Instruction, string? Target, string? Action, string Verdict, double Ms)
{
    public static StepReport From(TaskStep step) => new(
        step.Number,
        step.Instruction.Sentence,
        step.Target,
        Words(step.Action),
        OutcomeNames.Name(step.Verdict.Kind),
        Math.Round(step.Milliseconds, 1));

    private static string? Words(GuiAction? action)
    {
        if (action is null)
            return null;
        var verb = OutcomeNames.Name(action.Verb);
        return action.Text is null ? verb : $"{verb} “{action.Text}”";
    }
}
