namespace AutoGlm.Engine.Journal;

/// <summary>Whoever is waited for was reminded.</summary>
public sealed record BookmarkReminded(string BookmarkId) : EntryData
{
    public override string Kind => EntryKinds.BookmarkReminded;
}
