namespace AutoGlm.Evaluation.Results;

/// <summary>What came of the goals with one planner and one grounder.</summary>
/// <param name="Planner">Its name.</param>
/// <param name="Grounder">Its name.</param>
/// <param name="Interface">What passed between them; see <see cref="Interfaces.InterfaceMode"/>.</param>
/// <param name="Goals">The results.</param>
public sealed record MatrixRow(string Planner, string Grounder, string Interface, IReadOnlyList<GoalResult> Goals);
