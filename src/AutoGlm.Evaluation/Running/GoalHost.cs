using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Evaluation.Running;

/// <summary>Keeps the steps of one task in memory. Nobody is there to answer.</summary>
internal sealed class GoalHost : ITaskHost
{
    private readonly Lock _lock = new();
    private readonly List<TaskStep> _steps = [];

    public IReadOnlyList<TaskStep> Steps
    {
        get
        {
            lock (_lock)
                return [.. _steps];
        }
    }

    public ValueTask RecordStepAsync(TaskStep step, CancellationToken cancellationToken)
    {
        lock (_lock)
            _steps.Add(step);
        return ValueTask.CompletedTask;
    }

    public ValueTask RecordEffectAsync(Effect effect, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask RecordSurfaceStateAsync(string state, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask<UserMessage?> AskAsync(Question question, CancellationToken cancellationToken) => new((UserMessage?)null);

    public ValueTask<TaskHold> HoldAsync(CancellationToken cancellationToken) => ValueTask.FromResult(TaskHold.None);

    public IReadOnlyList<UserMessage> TakeMessages() => [];

    public void Show(ISurface? surface)
    {
    }

    public void Announce(TaskAnnouncement announcement)
    {
    }
}
