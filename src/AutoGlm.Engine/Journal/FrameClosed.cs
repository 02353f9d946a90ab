using System.Text.Json.Nodes;
using AutoGlm.Engine.Runs;

namespace AutoGlm.Engine.Journal;

/// <summary>One go through a region's body has ended.</summary>
/// <param name="FrameId">Which.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Output">What it gave.</param>
/// <param name="Error">Why it failed.</param>
/// <param name="Final">Whether nothing may pass over its failure.</param>
public sealed record FrameClosed(string FrameId, NodeRunStatus Status, JsonNode? Output = null, RunError? Error = null, bool Final = false) : EntryData
{
    public override string Kind => EntryKinds.FrameClosed;
}
