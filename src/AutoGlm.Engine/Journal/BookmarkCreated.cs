using AutoGlm.Engine.Runs;
using AutoGlm.Tasks.Running;

namespace AutoGlm.Engine.Journal;

/// <summary>A node waits for the outside.</summary>
/// <param name="BookmarkId">What an answer names.</param>
/// <param name="WaitsFor">question, approval, take-over, form, timer or event.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Wait">Until when, for whom; null for a question within a task that may take any time.</param>
public sealed record BookmarkCreated(string BookmarkId, string WaitsFor, Question? Question, WaitDetails? Wait = null) : EntryData
{
    public override string Kind => EntryKinds.BookmarkCreated;
}
