namespace AutoGlm.Tasks.Running;

/// <summary>What an earlier process journaled of the same task, to go on from.</summary>
public sealed record TaskHistory
{
    public static readonly TaskHistory None = new();

    public IReadOnlyList<TaskStep> Steps { get; init; } = [];

    public IReadOnlyList<Effect> Effects { get; init; } = [];

    public IReadOnlyList<UserMessage> Messages { get; init; } = [];

    public string? SurfaceState { get; init; }

    /// <summary>How many of the steps, from the first, belong to attempts that failed: they use up nothing of this attempt's limits.</summary>
    public int StepsBefore { get; init; }

    /// <summary>Why the attempt before failed, where this one is its retry and has done nothing yet.</summary>
    public string? Failure { get; init; }

    /// <summary>Time that this attempt has used already.</summary>
    public TimeSpan Elapsed { get; init; }
}
