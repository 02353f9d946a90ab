using AutoGlm.Evaluation.Interfaces;
using AutoGlm.Evaluation.Running;

namespace AutoGlm.Evaluation.Practice;

/// <summary>Who works on the goals.</summary>
public sealed record PracticePlan
{
    /// <summary>The parts that the figures are about.</summary>
    public required TaskSetup Main { get; init; }

    /// <summary>Parts of the matrix; each is run in each of <see cref="Modes"/>.</summary>
    public IReadOnlyList<TaskSetup> Matrix { get; init; } = [];

    public IReadOnlyList<InterfaceMode> Modes { get; init; } = [];
}
