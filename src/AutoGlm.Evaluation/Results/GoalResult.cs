using AutoGlm.Evaluation.Practice;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Evaluation.Results;

/// <summary>What came of one goal.</summary>
public sealed record GoalResult
{
    public required PracticeCase Case { get; init; }

    /// <summary>What the task was told.</summary>
    public required string Text { get; init; }

    /// <summary>As <see cref="OutcomeName"/> calls it.</summary>
    public required string Outcome { get; init; }

    /// <summary>The page's own word at the end.</summary>
    public bool IsPageRight { get; init; }

    /// <summary>The page, the answer, the outputs and the outcome are all right.</summary>
    public bool Succeeded { get; init; }

    /// <summary>The task said it succeeded, and it didn't.</summary>
    public bool FalseSuccess { get; init; }

    /// <summary>Why it doesn't count as succeeded; null when it does.</summary>
    public string? Reason { get; init; }

    /// <summary>Answer and outputs as the task gave them, for people; null when there are none.</summary>
    public string? Given { get; init; }

    public IReadOnlyList<TaskStep> Steps { get; init; } = [];

    /// <summary>Working time of the task.</summary>
    public double Seconds { get; init; }

    /// <summary>The last screen, of a goal that failed.</summary>
    public Picture? Picture { get; init; }
}
