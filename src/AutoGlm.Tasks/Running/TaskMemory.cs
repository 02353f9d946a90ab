using AutoGlm.Tasks.Judging;

namespace AutoGlm.Tasks.Running;

/// <summary>What has happened in a task: steps, effects and words of the user, those of earlier processes included.</summary>
internal sealed class TaskMemory
{
    /// <summary>Purpose of the step that stands for a refused end.</summary>
    public const string EndCheck = "end-check";

    /// <summary>Purpose of the step that stands for what a person did by hand.</summary>
    public const string TakenOver = "taken-over";

    /// <summary>How many of the last steps are looked at for repetition.</summary>
    private const int LoopWindow = 20;

    /// <summary>How often one step on one screen may be repeated without success before the task stops.</summary>
    private const int MostRepetitions = 12;

    private readonly List<TaskStep> steps;
    private readonly List<Effect> effects;
    private readonly List<UserMessage> messages;

    public TaskMemory(TaskHistory history)
    {
        steps = [.. history.Steps];
        messages = [.. history.Messages];
        effects = [];
        foreach (var effect in history.Effects)
            Keep(effect);
    }

    public IReadOnlyList<TaskStep> Steps => steps;

    public IReadOnlyList<Effect> Effects => effects;

    public IReadOnlyList<UserMessage> Messages => messages;

    /// <summary>Counted over everything tried, so that an effect whose step was lost in a crash keeps its number.</summary>
    public int NextNumber => Math.Max(steps.Count == 0 ? 0 : steps[^1].Number, effects.Count == 0 ? 0 : effects.Max(effect => effect.Step)) + 1;

    /// <summary>How often the end was refused in this attempt.</summary>
    public int RefusedEnds => steps.Skip(Lessons.CleanFrom(steps)).Count(step => step.Instruction.Purpose == EndCheck);

    public async ValueTask AddAsync(TaskStep step, ITaskHost host, CancellationToken cancellationToken)
    {
        await host.RecordStepAsync(step, cancellationToken);
        steps.Add(step);
    }

    public async ValueTask AddAsync(Effect effect, ITaskHost host, CancellationToken cancellationToken)
    {
        await host.RecordEffectAsync(effect, cancellationToken);
        Keep(effect);
    }

    public void Hear(IEnumerable<UserMessage> heard) => messages.AddRange(heard.Select(message => message with { AfterStep = steps.Count }));

    /// <summary>The same thing done on the same screen, again and again without success.</summary>
    public bool IsGoingInCircles() =>
        steps.Skip(Lessons.CleanFrom(steps)).TakeLast(LoopWindow)
            .GroupBy(step => (step.Signature, step.ScreenAfter))
            .Any(group => group.Count() >= MostRepetitions);

    public IReadOnlyList<string> Progress() =>
        [.. steps.Where(step => step.Verdict.Kind == VerdictKind.Progress).Select(step => step.Instruction.Sentence)];

    private void Keep(Effect effect)
    {
        var index = effects.FindIndex(known => known.Step == effect.Step);
        if (index < 0)
            effects.Add(effect);
        else
            effects[index] = effect;
    }
}
