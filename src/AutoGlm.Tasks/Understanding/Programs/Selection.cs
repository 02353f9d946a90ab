using AutoGlm.Tasks.Instructing;

namespace AutoGlm.Tasks.Understanding.Programs;

/// <summary>Which things of the screen a clause speaks of: one by its words, or all, some, or the best of those that fit.</summary>
public sealed record Selection
{
    public required string Words { get; init; }

    /// <summary>Name, kind, place and neighbours; for several named things see <see cref="Names"/>.</summary>
    public TargetPhrase Phrase { get; init; } = new();

    /// <summary>Several things listed by name ("A, B and C"); empty when one is meant or a kind.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Whether all that fit are meant.</summary>
    public bool All { get; init; }

    /// <summary>How many of those that fit; null when not said.</summary>
    public int? Count { get; init; }

    /// <summary>What they must be like.</summary>
    public IReadOnlyList<Criterion> Where { get; init; } = [];

    /// <summary>Names of those left out.</summary>
    public IReadOnlyList<string> Except { get; init; } = [];

    /// <summary>The one that has most or least of something; null when not said.</summary>
    public Superlative? Best { get; init; }

    /// <summary>The order in which they are taken; null for reading order.</summary>
    public Ordering? Order { get; init; }

    /// <summary>"it", "them", 它: what the clause before spoke of.</summary>
    public bool Refers { get; init; }

    /// <summary>Whether the words alone say which one, so that a grounder can find it.</summary>
    public bool IsPlain => !All && Count is null && Names.Count == 0 && Where.Count == 0 && Except.Count == 0 && Best is null && Order is null && !Refers;
}
