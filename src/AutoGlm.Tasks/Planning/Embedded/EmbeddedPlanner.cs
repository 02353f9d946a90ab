using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using AutoGlm.Tasks.Planning.Embedded.OnScreen;
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
        new Recovering.EnteringCode(),
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
            goals.AddOrUpdate(context.Request, heard = new Heard(context.Messages.Count, ForOutputs(Course.Read(context.Request.Goal, WithSecrets(context.Request), context.Messages, context.Clock), context.Request)));
        var goal = heard.Goal;
        cancellationToken.ThrowIfCancellationRequested();
        if (goal.IsCalledOff)
            return new(new Decision.GiveUp(goal.Language == GoalLanguage.Chinese ? "按你的要求停止了。" : "Stopped as you asked."));
        var rules = Rules.Obedience.Of(context, goal);
        if (rules?.First() is { } first)
            return new(first);
        var situation = new Situation(rules?.Context ?? context, goal);
        var decision = Affirming.Propose(situation) ?? Keeping.Guard(situation, OnceOnly.Guard(situation, Completed(situation, Decide(situation))));
        decision = rules?.Guard(decision) ?? decision;
        return new(decision is Decision.GiveUp giveUp ? Patience.Before(situation, giveUp) ?? decision : decision);
    }

    /// <summary>Whoever declares outputs and only says what to look at wants it read.</summary>
    private static GoalModel ForOutputs(GoalModel goal, TaskRequest request) =>
        request.Outputs.Count > 0 && (goal.IsProgram ? goal.Program.All(clause => clause is Understanding.Programs.DoClause { Action: "view" or "read", With.Count: 0 }) : goal.Intent.Kind == IntentKind.Unclear && goal.Slots.Count == 0)
            ? goal with { Program = [], IsLoose = false, Intent = new Intent(IntentKind.FindAndReport), Unclear = [] }
            : goal;

    /// <summary>By the goal's words, or, where they tell nothing that the screen knows, by what the screen shows of them.</summary>
    private Decision Decide(Situation situation)
    {
        var steps = situation.Steps.Skip(situation.Context.OpenedAtStep);
        if (OnScreenGoal.IsUnderWay(steps))
            return First(OnScreen(situation)) is var going && (going is not Decision.GiveUp || OnScreenGoal.HasActed(steps)) ? going : First(situation);
        var acted = OnScreenGoal.HasActed(steps);
        if (!acted && OnScreenGoal.Suits(situation) && Pursue(OnScreen(situation)) is Decision.Do seen && seen.Instructions.All(one => !OnScreenGoal.IsLooking(one.Purpose)))
            return seen;
        var decision = First(situation);
        if (!acted && IsSending(decision) && OnScreenGoal.IsUnsettled(situation) && Pursue(OnScreen(situation)) is Decision.Do setting && !IsSending(setting))
            return setting;
        var stuck = decision is Decision.GiveUp { Broken: false } or Decision.Ask || decision is Decision.Do act && act.Instructions.All(one => OnScreenGoal.IsLooking(one.Purpose) || one.Purpose?.Contains('~', StringComparison.Ordinal) == true);
        if (acted && decision is Decision.GiveUp { Broken: false })
            return Afterwards(situation) ?? decision;
        return stuck && !acted && OnScreenGoal.Helps(situation) && Pursue(OnScreen(situation)) is Decision.Do other && (decision is not Decision.Do || other.Instructions.All(one => !OnScreenGoal.IsLooking(one.Purpose))) ? other : decision;
    }

    /// <summary>What a reading of the goal that only opened things couldn't find may be seen on the screen by the goal's words.</summary>
    private Decision? Afterwards(Situation situation) =>
        OnScreenGoal.GoesOn(situation) && Pursue(OnScreen(situation)) is Decision.Do further && further.Instructions.All(one => !OnScreenGoal.IsLooking(one.Purpose)) ? further : null;

    private static bool IsSending(Decision decision) => decision is Decision.Do act && act.Instructions.Any(one => one.Purpose == Purposes.Advance);

    /// <summary>A goal that asks something besides is not done without the answer, nor one that told a text which went nowhere.</summary>
    private Decision Completed(Situation situation, Decision decision)
    {
        // What was to be read and then entered isn't done by reading it.
        if (decision is Decision.Finish { Answer: not null } && !situation.Goal.IsProgram && Afterthoughts.OwesEntry(situation) is { } owed)
            return new Decision.GiveUp(situation.Say($"It was found, but nothing was done to “{owed}”.", $"已经找到，但还没有“{owed}”。"));
        if (decision is not Decision.Finish { Answer: null, Outputs.Count: 0 } || situation.Context.Request.Outputs.Count > 0 || situation.Goal.Program.Any(clause => clause is Understanding.Programs.AskClause))
            return decision;
        var words = OnScreenGoal.WordsOf(situation);
        if (Afterthoughts.Asked(situation.Goal, words) is { } asked)
            return First(new Situation(situation.Context, asked));
        return !situation.Goal.IsProgram && Afterthoughts.Unused(situation, words) is { } unused
            ? new Decision.GiveUp(situation.Say($"It seems done, but nothing was done with “{unused}”.", $"看起来已完成，但没有用到“{unused}”。"))
            : decision;
    }

    private static Situation OnScreen(Situation situation) =>
        new(situation.Context, OnScreenGoal.Of(situation.Goal, WithSecrets(situation.Context.Request), situation.Context.Clock));

    private Decision First(Situation situation) => Pursue(situation) ?? throw new InvalidOperationException("The last behaviour always decides.");

    /// <summary>A goal as it stood after so many messages.</summary>
    private sealed record Heard(int Messages, GoalModel Goal);

    /// <summary>Inputs, and placeholders for the secrets that exist: a planner names them and never sees their values.</summary>
    private static JsonObject WithSecrets(TaskRequest request)
    {
        var all = (JsonObject)request.Inputs.DeepClone();
        // One that an input refers to is there already, by that input's name.
        var referred = all.Select(input => input.Value is JsonValue value && value.TryGetValue(out string? text) ? text : null).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var name in request.Secrets.Where(name => !all.ContainsKey(name) && !referred.Contains($"{{{{secret:{name}}}}}")))
        {
            // What comes before the last dot says whose it is, not what.
            var what = name[(name.LastIndexOf('.') + 1)..];
            all[all.ContainsKey(what) ? name : what] = $"{{{{secret:{name}}}}}";
        }

        return all;
    }

    private Decision? Pursue(Situation situation) =>
        behaviours.Select(behaviour => behaviour.Propose(situation)).FirstOrDefault(decision => decision is not null);
}
