namespace AutoGlm.Tasks.Running;

/// <summary>An outside change that a step made or was about to make; kept in the ledger.</summary>
public sealed record Effect
{
    /// <summary>Unique within the task: the step's number.</summary>
    public required int Step { get; init; }

    /// <summary>order, pay, send, post, delete, …</summary>
    public required string Category { get; init; }

    /// <summary>What, in words.</summary>
    public required string Description { get; init; }

    public required string Location { get; init; }

    public required EffectStatus Status { get; init; }

    /// <summary>What the screen said, such as a confirmation number's sentence.</summary>
    public string? Evidence { get; init; }
}
