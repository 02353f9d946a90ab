using System.Text.Json.Nodes;

namespace AutoGlm.Engine.Journal;

/// <summary>The outside answered, or the time for it is over; the node goes on.</summary>
public sealed record BookmarkAnswered(string BookmarkId, JsonNode? Answer, bool TimedOut = false) : EntryData
{
    public override string Kind => EntryKinds.BookmarkAnswered;
}
