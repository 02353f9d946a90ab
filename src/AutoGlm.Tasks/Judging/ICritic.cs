namespace AutoGlm.Tasks.Judging;

/// <summary>Judges what came of a step, and whether the end is really the end.</summary>
public interface ICritic
{
    string Name { get; }

    ValueTask<Verdict> JudgeStepAsync(StepEvidence evidence, CancellationToken cancellationToken);

    /// <summary>Asked before "succeeded" is said: is the goal visibly reached and is every output really on the screen?</summary>
    ValueTask<Verdict> JudgeEndAsync(EndEvidence evidence, CancellationToken cancellationToken);
}
