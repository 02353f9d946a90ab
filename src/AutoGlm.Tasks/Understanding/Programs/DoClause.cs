namespace AutoGlm.Tasks.Understanding.Programs;

/// <summary>Something done to a thing of the site by whatever controls it has: reply, star, delete, follow, rename, add to the cart.</summary>
public sealed record DoClause : Clause
{
    /// <summary>The lexicon's concept of the doing, such as <c>reply</c>.</summary>
    public required string Action { get; init; }

    /// <summary>The goal's verb.</summary>
    public required string Verb { get; init; }

    /// <summary>To what.</summary>
    public Selection? Object { get; init; }

    /// <summary>Values that go with it, such as the text of a reply.</summary>
    public IReadOnlyList<Slot> With { get; init; } = [];

    /// <summary>Whether a later clause sends or saves what this one fills in.</summary>
    public bool StaysOpen { get; init; }
}
