using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Tasks.EndToEnd.Tests;

/// <summary>Keeps what the loop records, and answers questions from a list.</summary>
public sealed class RecordingHost(params string[] answers) : ITaskHost
{
    private readonly Queue<string> answers = new(answers);

    public List<TaskStep> Steps { get; } = [];

    public List<Effect> Effects { get; } = [];

    public List<Question> Questions { get; } = [];

    public string? SurfaceState { get; private set; }

    /// <summary>Called after each step; may throw to act as a crash.</summary>
    public Action<TaskStep>? OnStep { get; init; }

    public ValueTask RecordStepAsync(TaskStep step, CancellationToken cancellationToken)
    {
        Steps.Add(step);
        OnStep?.Invoke(step);
        return ValueTask.CompletedTask;
    }

    public ValueTask RecordEffectAsync(Effect effect, CancellationToken cancellationToken)
    {
        Effects.Add(effect);
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

    public IReadOnlyList<UserMessage> TakeMessages() => [];

    public void Show(ISurface? surface)
    {
    }

    public void Announce(TaskAnnouncement announcement)
    {
    }
}
