using AutoGlm.Tasks.Grounding;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Planning.Embedded.Programs;
using AutoGlm.Tasks.Understanding;
using AutoGlm.Tasks.Understanding.Rules;

namespace AutoGlm.Tasks.Planning.Embedded.Rules;

/// <summary>
/// Keeps to the rules that are understood. What is to be left alone isn't shown to the behaviours, so that they choose among the rest;
/// a decision that would touch it all the same is not carried out.
/// </summary>
internal sealed class Obedience
{
    private static readonly TreeGrounder Eyes = new();

    private readonly Situation _whole;
    private readonly IReadOnlyList<(NeverRule Rule, HashSet<string> Refs)> _forbidden;
    private readonly IReadOnlyList<FirstRule> _first;

    private Obedience(PlanningContext context, GoalModel goal, IReadOnlyList<StandingRule> rules)
    {
        _whole = new Situation(context, goal);
        var counting = rules.Where(rule => rule.When is not { } when || Conditions.Holds(_whole, when)).ToList();
        _first = [.. counting.OfType<FirstRule>()];
        _forbidden = [.. counting.OfType<NeverRule>().Select(rule => (rule, Forbidden.On(_whole.Index, rule).SelectMany(node => node.SelfAndDescendants()).Select(node => node.Ref).ToHashSet(StringComparer.Ordinal)))];
        Context = _forbidden.Any(pair => pair.Refs.Count > 0) ? context with { Now = Without(context.Now), Whole = context.Now } : context;
    }

    /// <summary>What the behaviours may know: the screen without what is to be left alone.</summary>
    public PlanningContext Context { get; }

    /// <summary>Null where there is no rule to keep to.</summary>
    public static Obedience? Of(PlanningContext context, GoalModel goal) =>
        context.Request.StandingRules.Select(StandingRuleReader.Read).OfType<StandingRule>().ToList() is { Count: > 0 } rules ? new Obedience(context, goal, rules) : null;

    /// <summary>What comes before anything else on this screen; null when there is nothing of that kind.</summary>
    public Decision? First() => _first.Select(rule => FirstThings.Propose(_whole, rule)).FirstOrDefault(decision => decision is not null);

    /// <summary>The decision, unless it touches what is to be left alone.</summary>
    public Decision Guard(Decision decision)
    {
        if (_forbidden.All(pair => pair.Refs.Count == 0))
            return decision;
        if (decision is Decision.GiveUp end)
        {
            var rule = _forbidden.First(pair => pair.Refs.Count > 0).Rule.Words;
            return end with { Reason = _whole.Say($"{end.Reason} Your rule “{rule}” left something on the screen out.", $"{end.Reason}规则“{rule}”排除了屏幕上的部分内容。") };
        }

        if (decision is not Decision.Do act)
            return decision;
        var instructions = new List<Instruction>(act.Instructions.Count);
        foreach (var instruction in act.Instructions)
        {
            // Words alone might mean what is left out as well.
            if (instruction is { Ref: null, Target: not null } && Eyes.Look(instruction, ObservationIndex.Of(Context.Now)).Best is { Ref: { } other } && !_forbidden.Any(pair => pair.Refs.Contains(other)))
                instructions.Add(instruction with { Ref = other });
            else if (RuleAgainst(instruction) is not { } rule)
                instructions.Add(instruction);
            else
                return new Decision.GiveUp(_whole.Say($"“{instruction.Sentence}” would go against your rule “{rule.Words}”, and there is no other way.", $"“{instruction.Sentence}”违反规则“{rule.Words}”，又没有别的办法。"));
        }

        return act with { Instructions = instructions };
    }

    private NeverRule? RuleAgainst(Instruction instruction)
    {
        // Looking at something, or getting rid of it, doesn't take it.
        if (instruction.Verb is InstructionVerb.Dismiss or InstructionVerb.Scroll or InstructionVerb.Hover or InstructionVerb.Wait or InstructionVerb.Uncheck)
            return null;
        var found = instruction.Ref ?? (instruction.Target is null ? null : Eyes.Look(instruction, _whole.Index).Best?.Ref);
        return found is null ? null : _forbidden.FirstOrDefault(pair => pair.Refs.Contains(found)).Rule;
    }

    /// <summary>Things of a list go away, controls that stand by themselves can't be used.</summary>
    private Observation Without(Observation now)
    {
        var gone = _forbidden.SelectMany(pair => pair.Refs).ToHashSet(StringComparer.Ordinal);
        return now with { Root = now.Root with { Children = Left(now.Root, gone) } };
    }

    private static List<UiNode> Left(UiNode node, HashSet<string> gone)
    {
        var left = new List<UiNode>(node.Children.Count);
        foreach (var child in node.Children)
        {
            if (!gone.Contains(child.Ref))
                left.Add(child.Children.Count == 0 ? child : child with { Children = Left(child, gone) });
            else if (UiRoles.IsInteractive(child))
                left.Add(child with { States = child.States | UiStates.Disabled });
        }

        return left;
    }
}
