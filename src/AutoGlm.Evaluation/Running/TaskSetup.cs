using AutoGlm.Tasks.Grounding;
using AutoGlm.Tasks.Planning;

namespace AutoGlm.Evaluation.Running;

/// <summary>Who plans and who grounds.</summary>
public sealed record TaskSetup(IPlanner Planner, IGrounder Grounder);
