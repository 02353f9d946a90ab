using AutoGlm.Tasks.Instructing;

namespace AutoGlm.Tasks.Understanding.Programs;

/// <summary>Something done by hand and told as such: click, double-click, hover, press a key, scroll, drag, open, wait.</summary>
public sealed record HandClause : Clause
{
    public required InstructionVerb Verb { get; init; }

    /// <summary>On what; null where the verb needs nothing.</summary>
    public Selection? Target { get; init; }

    /// <summary>Text to type, key, direction or address.</summary>
    public ValueSource? Value { get; init; }

    /// <summary>Whether the browser's own question that may follow is to be answered with no.</summary>
    public bool Declines { get; init; }

    /// <summary>Where a drag ends.</summary>
    public Selection? Destination { get; init; }
}
