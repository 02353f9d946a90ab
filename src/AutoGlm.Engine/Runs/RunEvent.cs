namespace AutoGlm.Engine.Runs;

/// <summary>
/// Something that happened in a run. Journaled events carry a sequence number without gaps; live ones (announcements,
/// frames) carry none and are lost to those who don't watch.
/// </summary>
/// <param name="RunId">Which run.</param>
/// <param name="Sequence">Number of the journal entry; null for a live event.</param>
/// <param name="Kind">run-started, node-started, node-ended, task-step, task-effect, bookmark-created, bookmark-answered, run-ended, cancel-requested; live: announcement.</param>
/// <param name="NodeRunId">Which node run.</param>
/// <param name="NodeId">Which node.</param>
/// <param name="Data">The entry's content, or the announcement.</param>
/// <param name="At">When it was journaled; null for a live event.</param>
public sealed record RunEvent(string RunId, long? Sequence, string Kind, string? NodeRunId, string? NodeId, System.Text.Json.Nodes.JsonNode? Data, DateTimeOffset? At = null);
