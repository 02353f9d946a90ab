using AutoGlm.Engine.Journal;
using AutoGlm.Engine.Runs;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Engine.Stores;

/// <summary>A run about to be created.</summary>
public sealed record NewRun
{
    public required string RunId { get; init; }

    /// <summary>Who owns it from the start.</summary>
    public required string Owner { get; init; }

    public required AgentDocument Agent { get; init; }

    public required int Version { get; init; }

    public required string Trigger { get; init; }

    public ParentRun? Parent { get; init; }

    /// <summary>The run whose inputs it takes once more; null for none.</summary>
    public string? ReplayOf { get; init; }

    /// <summary>The failed run that it goes on with; null for none.</summary>
    public string? ResumeOf { get; init; }

    /// <summary>The journal it begins with, counted from 1: more than one entry for a run that goes on where another failed.</summary>
    public required IReadOnlyList<JournalEntry> Entries { get; init; }

    /// <summary>Without secret values.</summary>
    public required string InputsJson { get; init; }

    /// <summary>To be kept encrypted until the run ends.</summary>
    public IReadOnlyList<RunSecret> Secrets { get; init; } = [];
}
