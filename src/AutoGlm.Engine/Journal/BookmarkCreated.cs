using AutoGlm.Tasks.Running;

namespace AutoGlm.Engine.Journal;

/// <summary>A node waits for the outside.</summary>
/// <param name="BookmarkId">What an answer names.</param>
/// <param name="WaitsFor">question, approval, take-over, form, timer or webhook.</param>
/// <param name="Question">What is asked.</param>
public sealed record BookmarkCreated(string BookmarkId, string WaitsFor, Question? Question) : EntryData
{
    public override string Kind => EntryKinds.BookmarkCreated;
}
