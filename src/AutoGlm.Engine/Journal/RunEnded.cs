using System.Text.Json.Nodes;
using AutoGlm.Engine.Runs;

namespace AutoGlm.Engine.Journal;

/// <summary>The last entry of a run.</summary>
public sealed record RunEnded(RunStatus Status, JsonObject? Outputs = null, RunError? Error = null) : EntryData
{
    public override string Kind => EntryKinds.RunEnded;
}
