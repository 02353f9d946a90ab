using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Bench.Tasks;

/// <summary>Keeps nothing and answers nothing, so that only the task is measured.</summary>
internal sealed class ForgetfulHost : ITaskHost
{
    public ValueTask RecordStepAsync(TaskStep step, CancellationToken cancellationToken) => ValueTask.CompletedTask;

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
