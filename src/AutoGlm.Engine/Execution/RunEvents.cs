using System.Text.Json;
using System.Text.Json.Nodes;
using AutoGlm.Engine.Journal;
using AutoGlm.Engine.Runs;

namespace AutoGlm.Engine.Execution;

/// <summary>Journal entries as those who watch see them.</summary>
internal static class RunEvents
{
    /// <summary>Throws <see cref="JournalBrokenException"/> when the entry is damaged.</summary>
    public static RunEvent Of(string runId, in StoredEntry entry)
    {
        try
        {
            return new RunEvent(runId, entry.Sequence, entry.Kind, entry.NodeRunId, entry.NodeId, JsonNode.Parse(entry.Data), entry.At);
        }
        catch (JsonException error)
        {
            throw new JournalBrokenException(runId, entry.Sequence, "its content is damaged.", error);
        }
    }
}
