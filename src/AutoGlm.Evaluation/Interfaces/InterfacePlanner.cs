using AutoGlm.Evaluation.Baselines;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Planning;

namespace AutoGlm.Evaluation.Interfaces;

/// <summary>
/// A planner whose instructions reach the grounder as words only, or as references only. Where a planner that is to name
/// elements itself has only words in mind, it takes the first element of that name from what it sees.
/// </summary>
public sealed class InterfacePlanner(IPlanner inner, InterfaceMode mode) : IPlanner
{
    /// <summary>A reference that no observation has, for what the planner could not name.</summary>
    private const string Unnamed = "unnamed";

    public string Name => inner.Name;

    public async ValueTask<Decision> DecideAsync(PlanningContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var decision = await inner.DecideAsync(context, cancellationToken).ConfigureAwait(false);
        return decision is Decision.Do act ? act with { Instructions = [.. act.Instructions.Select(instruction => Narrowed(instruction, context.Now))] } : decision;
    }

    private Instruction Narrowed(Instruction instruction, Observation now)
    {
        if (mode == InterfaceMode.On)
            return instruction with { Ref = null };
        return instruction.Target is { } target
            ? instruction with { Target = null, Ref = instruction.Ref ?? FirstOfThatName.In(now, target) ?? Unnamed }
            : instruction;
    }
}
