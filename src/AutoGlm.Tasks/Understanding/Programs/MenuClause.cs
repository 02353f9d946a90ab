namespace AutoGlm.Tasks.Understanding.Programs;

/// <summary>A way through menus, the last of which is what is wanted: File, Export, PDF.</summary>
public sealed record MenuClause : Clause
{
    /// <summary>What to choose one after the other.</summary>
    public required IReadOnlyList<string> Path { get; init; }

    /// <summary>What brings the first menu up, such as a right-click on a file; null where it is in sight.</summary>
    public HandClause? Opener { get; init; }
}
