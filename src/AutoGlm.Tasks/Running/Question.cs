using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Safety;

namespace AutoGlm.Tasks.Running;

/// <summary>Something only a person can say.</summary>
public sealed record Question
{
    public required string Text { get; init; }

    /// <summary>One of <see cref="QuestionKinds"/>.</summary>
    public required string Kind { get; init; }

    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>For an approval: which kind of effect (pay, order, …).</summary>
    public string? Category { get; init; }

    /// <summary>For an approval: what the step would cost or move, as the screen states it.</summary>
    public EffectAmount? Amount { get; init; }

    /// <summary>For an approval: whom it goes to, as the screen names them.</summary>
    public string? Party { get; init; }

    /// <summary>Where the surface is.</summary>
    public string? Location { get; init; }

    /// <summary>Number of the step that waits for the answer; the picture with that number shows the screen.</summary>
    public int? Step { get; init; }

    /// <summary>Where on the screen what is asked about stands, in the surface's pixels.</summary>
    public Box? Target { get; init; }

    /// <summary>How many seconds to wait for an answer; null for ever. Whoever doesn't approve in time has said no.</summary>
    public double? AnswerWithinSeconds { get; init; }

    /// <summary>Which value of the goal the answer is; the planner's own name for it.</summary>
    public string? Field { get; init; }
}
