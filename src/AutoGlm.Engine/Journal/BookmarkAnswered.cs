using System.Text.Json.Nodes;

namespace AutoGlm.Engine.Journal;

/// <summary>The outside answered; the node goes on.</summary>
public sealed record BookmarkAnswered(string BookmarkId, JsonNode? Answer) : EntryData
{
    public override string Kind => EntryKinds.BookmarkAnswered;
}
