using AutoGlm.Engine.Runs;

namespace AutoGlm.Engine.Journal;

/// <summary>An attempt at a node ended badly and is followed by another.</summary>
/// <param name="Attempt">Which attempt that was.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Error">Why.</param>
/// <param name="DueAt">When the next one begins.</param>
public sealed record NodeRetried(int Attempt, NodeRunStatus Status, RunError? Error, DateTimeOffset DueAt) : EntryData
{
    public override string Kind => EntryKinds.NodeRetried;
}
