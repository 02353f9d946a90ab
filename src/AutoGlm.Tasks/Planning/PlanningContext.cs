using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Running;
using Microsoft.Extensions.AI;

namespace AutoGlm.Tasks.Planning;

/// <summary>All that a planner may know when it decides.</summary>
public sealed record PlanningContext
{
    public required TaskRequest Request { get; init; }

    public required Observation Now { get; init; }

    /// <summary>Steps so far, oldest first, those before a crash included.</summary>
    public IReadOnlyList<TaskStep> Steps { get; init; } = [];

    /// <summary>The screen with what a rule says to leave alone, where <see cref="Now"/> is without it; else null.</summary>
    internal Observation? Whole { get; init; }

    /// <summary>Questions answered and messages sent by the user, oldest first.</summary>
    public IReadOnlyList<UserMessage> Messages { get; init; } = [];

    /// <summary>Outside changes made or possibly made so far.</summary>
    public IReadOnlyList<Effect> Effects { get; init; } = [];

    public IReadOnlyList<AIFunctionDeclaration> Tools { get; init; } = [];

    /// <summary>Index into <see cref="Steps"/> from which the surface was opened anew (after a crash or a second try); 0 at first.</summary>
    public int OpenedAtStep { get; init; }

    /// <summary>What earlier attempts at the same goal taught, oldest first.</summary>
    public IReadOnlyList<Lesson> Lessons { get; init; } = [];

    /// <summary>The person's local time, for "tomorrow" and "next Friday".</summary>
    public required DateTimeOffset Clock { get; init; }
}
