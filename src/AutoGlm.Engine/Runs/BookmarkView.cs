using AutoGlm.Tasks.Running;

namespace AutoGlm.Engine.Runs;

/// <summary>A wait that the outside resumes.</summary>
/// <param name="Id">Unique; what an answer names.</param>
/// <param name="NodeRunId">What waits.</param>
/// <param name="Kind">question, approval, form, timer, event or take-over.</param>
/// <param name="Question">What is asked.</param>
/// <param name="CreatedAt">When the wait began.</param>
/// <param name="Wait">Until when, for whom; null where nothing of it is known.</param>
/// <param name="RemindedAt">When it was brought to mind again; null when it wasn't.</param>
public sealed record BookmarkView(string Id, string NodeRunId, string Kind, Question? Question, DateTimeOffset CreatedAt, WaitDetails? Wait = null, DateTimeOffset? RemindedAt = null)
{
    /// <summary>Whether a task asks in the midst of its work; otherwise a node of the workflow does nothing but wait.</summary>
    public bool IsWithinTask => Wait is null or { WithinTask: true };

    /// <summary>Whether a person is waited for, and not a time, an event or another run.</summary>
    public bool IsForPeople => Kind is not ("timer" or "event" or "agent");
}
