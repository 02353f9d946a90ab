using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using AutoGlm.Tasks.Planning.Embedded.Programs;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Understanding;

namespace AutoGlm.Tasks.Planning.Embedded;

/// <summary>
/// The planner that needs no model and no network. It reads the goal once, looks at what the screen offers, and lets
/// its behaviours speak in order: clear the way, see whether the goal is reached, answer what the screen complains of,
/// fill in and choose what the goal says, go on, look around, and at last ask.
/// </summary>
public sealed class EmbeddedPlanner : IPlanner
{
    private readonly ConditionalWeakTable<TaskRequest, GoalModel> goals = [];

    private readonly IReadOnlyList<IBehaviour> behaviours;

    public EmbeddedPlanner() => behaviours =
    [
        new OverlayClearing(),
        new Recovering.LoggingIn(),
        new Walls(),
        new EffectRecovery(),
        new Ending(),
        new Recovering.Retrying(),
        new Recovering.Correcting(),
        new ComplaintAnswering(),
        new FollowingProgram(Pursue),
        new Errands.Errand(),
        new Filling(),
        new Choosing(),
        new Narrowing(),
        new Collecting(),
        new Advancing(),
        new Exploring(),
        new Stuck(),
    ];

    public string Name => "embedded";

    public ValueTask<Decision> DecideAsync(PlanningContext context, CancellationToken cancellationToken)
    {
        var goal = goals.GetValue(context.Request, request => GoalReader.Read(request.Goal, WithSecrets(request), context.Clock));
        cancellationToken.ThrowIfCancellationRequested();
        return new(Pursue(new Situation(context, goal)) ?? throw new InvalidOperationException("The last behaviour always decides."));
    }

    /// <summary>Inputs, and placeholders for the secrets that exist: a planner names them and never sees their values.</summary>
    private static JsonObject WithSecrets(TaskRequest request)
    {
        var all = (JsonObject)request.Inputs.DeepClone();
        foreach (var name in request.Secrets.Where(name => !all.ContainsKey(name)))
            all[name] = $"{{{{secret:{name}}}}}";
        return all;
    }

    private Decision? Pursue(Situation situation) =>
        behaviours.Select(behaviour => behaviour.Propose(situation)).FirstOrDefault(decision => decision is not null);
}
