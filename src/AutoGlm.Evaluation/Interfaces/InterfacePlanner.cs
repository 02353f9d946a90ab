using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Planning;

namespace AutoGlm.Evaluation.Interfaces;

/// <summary>A planner whose instructions reach the grounder as words only, or as references only.</summary>
public sealed class InterfacePlanner(IPlanner inner, InterfaceMode mode) : IPlanner
{
    /// <summary>A reference that no observation has, for what the planner did not name.</summary>
    private const string Unnamed = "unnamed";

    public string Name => inner.Name;

    public async ValueTask<Decision> DecideAsync(PlanningContext context, CancellationToken cancellationToken)
    {
        var decision = await inner.DecideAsync(context, cancellationToken).ConfigureAwait(false);
        return decision is Decision.Do act ? act with { Instructions = [.. act.Instructions.Select(Narrowed)] } : decision;
    }

    private Instruction Narrowed(Instruction instruction) => mode == InterfaceMode.On
        ? instruction with { Ref = null }
        : instruction.Target is null ? instruction : instruction with { Target = null, Ref = instruction.Ref ?? Unnamed };
}
