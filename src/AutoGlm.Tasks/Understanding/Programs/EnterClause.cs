namespace AutoGlm.Tasks.Understanding.Programs;

/// <summary>
/// Something is made, sent or changed by values that go into a form: an issue is created, money transferred, a survey
/// answered. The form may have to be opened first, may run over several pages, and is sent in the end.
/// </summary>
public sealed record EnterClause : Clause
{
    /// <summary>What is done, in the goal's words: "create", 转账.</summary>
    public required string Verb { get; init; }

    /// <summary>What is made of it: "issue", 页面; null when the verb says all.</summary>
    public string? Thing { get; init; }

    /// <summary>Where on the site it is made: a forum, a folder; null when not said.</summary>
    public string? Place { get; init; }

    /// <summary>The one of several things whose own controls are used, where each has some: the product that is put into the cart; null when not said.</summary>
    public string? Of { get; init; }

    /// <summary>What each field is to have, as <see cref="SetClause"/>s and toggles; fields may be named or left open.</summary>
    public required IReadOnlyList<Clause> Entries { get; init; }

    /// <summary>Filled in up to the last page, but not sent.</summary>
    public bool Stops { get; init; }
}
