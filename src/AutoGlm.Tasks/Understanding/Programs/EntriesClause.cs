namespace AutoGlm.Tasks.Understanding.Programs;

/// <summary>Values are entered one after the other, each as an entry of its own: names in a guest list, dishes on a menu.</summary>
public sealed record EntriesClause : Clause
{
    public required IReadOnlyList<string> Values { get; init; }

    /// <summary>The list they go into, in the goal's words; null when the page has but one.</summary>
    public string? Place { get; init; }

    /// <summary>The goal's verb, should the values name things that are there already.</summary>
    public string Verb { get; init; } = "add";
}
