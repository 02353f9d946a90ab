using AutoGlm.Engine.Journal;
using AutoGlm.Engine.Nodes;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Engine.Execution;

/// <summary>What the task loop needs of the engine: the run's journal, its bookmarks, its live view.</summary>
internal sealed class TaskHost(INodeRun run, bool endWhenUserNeeded) : ITaskHost
{
    public ValueTask RecordStepAsync(TaskStep step, CancellationToken cancellationToken) =>
        run.RecordAsync(new TaskStepDone(step), cancellationToken);

    public ValueTask RecordEffectAsync(Effect effect, CancellationToken cancellationToken) =>
        run.RecordAsync(new TaskEffectNoted(effect), cancellationToken);

    public ValueTask RecordSurfaceStateAsync(string state, CancellationToken cancellationToken) =>
        run.SaveSurfaceStateAsync(state, cancellationToken);

    public async ValueTask<UserMessage?> AskAsync(Question question, CancellationToken cancellationToken) =>
        endWhenUserNeeded ? null : await run.AskAsync(question, cancellationToken);

    public ValueTask<TaskHold> HoldAsync(CancellationToken cancellationToken) => run.HoldAsync(cancellationToken);

    public IReadOnlyList<UserMessage> TakeMessages() => run.TakeMessages();

    public void Show(ISurface? surface) => run.Show(surface);

    public void Announce(TaskAnnouncement announcement) => run.Announce(announcement);
}
