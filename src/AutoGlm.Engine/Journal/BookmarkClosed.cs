namespace AutoGlm.Engine.Journal;

/// <summary>A wait ended without an answer: the task no longer asks.</summary>
public sealed record BookmarkClosed(string BookmarkId) : EntryData
{
    public override string Kind => EntryKinds.BookmarkClosed;
}
