namespace AutoGlm.Workflows.Comparing;

/// <summary>What became of a part of an agent from one document to another.</summary>
public enum ChangeSort
{
    Added,
    Removed,
    Changed,

    /// <summary>It stands elsewhere and is otherwise the same.</summary>
    Moved,
}
