using AutoGlm.Canaries;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Tasks.EndToEnd.Tests;

/// <summary>Keeps what the loop records, and answers questions from a list.</summary>
public sealed class RecordingHost(params string[] answers) : ITaskHost
{
    private readonly Queue<string> answers = new(answers);
    private ISurface? surface;

    public List<TaskStep> Steps { get; } = [];

    public List<Effect> Effects { get; } = [];

    public List<Question> Questions { get; } = [];

    public string? SurfaceState { get; private set; }

    /// <summary>From then on a picture is taken after each step, as the product does, to be looked through for secrets.</summary>
    public bool SecretsAreUsed { get; set; }

    /// <summary>Called after each step; may throw to act as a crash.</summary>
    public Action<TaskStep>? OnStep { get; init; }

    /// <summary>Called after each recorded effect; may throw to act as a crash.</summary>
    public Action<Effect>? OnEffect { get; init; }

    /// <summary>What the person says unasked, given the steps so far; asked before each decision.</summary>
    public Func<IReadOnlyList<TaskStep>, string?>? Says { get; init; }

    /// <summary>The last screen in words, kept only when AUTOGLM_TRACE is set: it costs time.</summary>
    public string? LastScreen { get; private set; }

    public async ValueTask RecordStepAsync(TaskStep step, CancellationToken cancellationToken)
    {
        Steps.Add(step);
        if (SecretsAreUsed && surface is not null)
            CanaryWatch.Suite.LookAt($"step {step.Number}, {step.Instruction.Sentence}", (await surface.CaptureAsync(cancellationToken)).Bytes);
        if (surface is not null && Environment.GetEnvironmentVariable("AUTOGLM_TRACE") is not null)
            LastScreen = ObservationText.Of(await surface.ObserveAsync(cancellationToken));
        OnStep?.Invoke(step);
    }

    public ValueTask RecordEffectAsync(Effect effect, CancellationToken cancellationToken)
    {
        Effects.Add(effect);
        OnEffect?.Invoke(effect);
        return ValueTask.CompletedTask;
    }

    public ValueTask RecordSurfaceStateAsync(string state, CancellationToken cancellationToken)
    {
        SurfaceState = state;
        return ValueTask.CompletedTask;
    }

    public ValueTask<UserMessage?> AskAsync(Question question, CancellationToken cancellationToken)
    {
        Questions.Add(question);
        return new(answers.TryDequeue(out var answer) ? new UserMessage(answer, question, Steps.Count) : null);
    }

    public ValueTask<TaskHold> HoldAsync(CancellationToken cancellationToken) => ValueTask.FromResult(TaskHold.None);

    public IReadOnlyList<UserMessage> TakeMessages() => Says?.Invoke(Steps) is { } text ? [new UserMessage(text, null, Steps.Count)] : [];

    public void Show(ISurface? surface) => this.surface = surface;

    public void Announce(TaskAnnouncement announcement)
    {
    }
}
