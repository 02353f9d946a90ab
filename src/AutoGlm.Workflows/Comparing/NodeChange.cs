using AutoGlm.Workflows.Documents;

namespace AutoGlm.Workflows.Comparing;

/// <summary>What became of a node.</summary>
public sealed record NodeChange
{
    public required ChangeSort Sort { get; init; }

    /// <summary>Null for one that was added.</summary>
    public WorkflowNode? Before { get; init; }

    /// <summary>Null for one that was removed.</summary>
    public WorkflowNode? After { get; init; }

    /// <summary>Where it stood, for one that is on both sides and stands elsewhere.</summary>
    public NodePosition? From { get; init; }

    /// <summary>Where it stands now; see <see cref="From"/>.</summary>
    public NodePosition? To { get; init; }

    /// <summary>What differs in it, for one on both sides; its id among it when it was renamed.</summary>
    public IReadOnlyList<FieldChange> Fields { get; init; } = [];

    /// <summary>Its id in the newer document, or in the older where it is gone.</summary>
    public string Id => (After ?? Before)!.Id;

    public string Kind => (After ?? Before)!.Kind;

    public bool IsRenamed => Before is not null && After is not null && Before.Id != After.Id;
}
