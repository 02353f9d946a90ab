namespace AutoGlm.Tasks.Running;

/// <summary>What an earlier process journaled of the same task, to go on from.</summary>
public sealed record TaskHistory
{
    public static readonly TaskHistory None = new();

    public IReadOnlyList<TaskStep> Steps { get; init; } = [];

    public IReadOnlyList<Effect> Effects { get; init; } = [];

    public IReadOnlyList<UserMessage> Messages { get; init; } = [];

    public string? SurfaceState { get; init; }

    public TimeSpan Elapsed { get; init; }
}
