using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Tasks.Running;

/// <summary>
/// What the loop needs of whoever runs it: a durable journal, a person to ask, eyes to show things to.
/// Each recording member returns only when what it was given is safe on disk.
/// </summary>
public interface ITaskHost
{
    ValueTask RecordStepAsync(TaskStep step, CancellationToken cancellationToken);

    /// <summary>Called before an outside change (<see cref="EffectStatus.Intended"/>) and again when it is known what came of it.</summary>
    ValueTask RecordEffectAsync(Effect effect, CancellationToken cancellationToken);

    /// <summary>Keeps the surface's state for a resume; sensitive, to be encrypted.</summary>
    ValueTask RecordSurfaceStateAsync(string state, CancellationToken cancellationToken);

    /// <summary>Asks a person and waits. Null when nobody is there to answer, so that the task ends as needs-user.</summary>
    ValueTask<UserMessage?> AskAsync(Question question, CancellationToken cancellationToken);

    /// <summary>Called before each step: returns at once, or, where somebody has paused the task or taken it over, when it may go on.</summary>
    ValueTask<TaskHold> HoldAsync(CancellationToken cancellationToken);

    /// <summary>Messages that came unasked since the last call.</summary>
    IReadOnlyList<UserMessage> TakeMessages();

    /// <summary>The surface that is being worked on; null when there is none any more. For the live view.</summary>
    void Show(ISurface? surface);

    /// <summary>What is about to be done, for the live view; not journaled.</summary>
    void Announce(TaskAnnouncement announcement);

    /// <summary>What the coming step finds on the screen, for people who look at it later; not journaled.</summary>
    /// <param name="step">Number of the step.</param>
    /// <param name="found">The screen, secrets left out.</param>
    void See(int step, Observation found)
    {
    }
}
