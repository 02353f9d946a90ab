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
    private readonly ConditionalWeakTable<TaskRequest, Heard> goals = [];

    private readonly IReadOnlyList<IBehaviour> behaviours;

    public EmbeddedPlanner() => behaviours =
    [
        new Patience(),
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
        if (!goals.TryGetValue(context.Request, out var heard) || heard.Messages != context.Messages.Count)
            goals.AddOrUpdate(context.Request, heard = new Heard(context.Messages.Count, Course.Read(context.Request.Goal, WithSecrets(context.Request), context.Messages, context.Clock)));
        var goal = heard.Goal;
        cancellationToken.ThrowIfCancellationRequested();
        if (goal.IsCalledOff)
            return new(new Decision.GiveUp(goal.Language == GoalLanguage.Chinese ? "按你的要求停止了。" : "Stopped as you asked."));
        var situation = new Situation(context, goal);
        var decision = Pursue(situation) ?? throw new InvalidOperationException("The last behaviour always decides.");
        return new(decision is Decision.GiveUp giveUp ? Patience.Before(situation, giveUp) ?? decision : decision);
    }

    /// <summary>A goal as it stood after so many messages.</summary>
    private sealed record Heard(int Messages, GoalModel Goal);

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
