using System.Text.Json.Nodes;
using AutoGlm.Engine.Audit;

namespace AutoGlm.Engine.Journal;

/// <summary>The outside answered, or the time for it is over; the node goes on. Who answered is not in journals of before that was kept.</summary>
public sealed record BookmarkAnswered(string BookmarkId, JsonNode? Answer, bool TimedOut = false, AuditActor? By = null) : EntryData
{
    public override string Kind => EntryKinds.BookmarkAnswered;
}
