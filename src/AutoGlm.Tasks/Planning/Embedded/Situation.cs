using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Understanding;

namespace AutoGlm.Tasks.Planning.Embedded;

/// <summary>All that a behaviour looks at: the goal, how far its values have come, the screen, what was tried.</summary>
internal sealed class Situation
{
    private readonly Lazy<IReadOnlyList<UiNode>> usable;

    public Situation(PlanningContext context, GoalModel goal)
    {
        Context = context;
        Goal = goal;
        Index = ObservationIndex.Of(context.Now);
        Wants = [.. WantList.Of(context, goal), .. Mentions.On(Index, goal)];
        Print = ScreenPrint.Of(context.Whole ?? context.Now);
        usable = new(() => [.. Index.Interactives.Where(node => !node.Is(UiStates.Disabled) && Index.IsReachable(node))]);
    }

    private Situation(Situation whole, UiNode part)
    {
        (Context, Goal, Index, Wants, Print, Part) = (whole.Context, whole.Goal, whole.Index, whole.Wants, whole.Print, part);
        usable = new(() => [.. whole.Usable.Where(node => Index.IsWithin(node, part))]);
    }

    public PlanningContext Context { get; }

    public GoalModel Goal { get; }

    public Observation Now => Context.Now;

    public ObservationIndex Index { get; }

    public IReadOnlyList<Want> Wants { get; }

    public string Print { get; }

    /// <summary>The part of the screen that alone may be used; null when all may.</summary>
    public UiNode? Part { get; }

    public bool Chinese => Goal.Language == GoalLanguage.Chinese;

    public IReadOnlyList<TaskStep> Steps => Context.Steps;

    public TaskStep? Last => Steps.Count == 0 ? null : Steps[^1];

    /// <summary>Controls that can be used as the screen stands, in reading order; those that must be scrolled to are among them.</summary>
    public IReadOnlyList<UiNode> Usable => usable.Value;

    public IEnumerable<Want> Open => Wants.Where(want => !want.Done);

    /// <summary>The same where only what stands in one part of the screen may be used.</summary>
    public Situation Within(UiNode part) => new(this, part);

    public string Say(string english, string chinese) => Chinese ? chinese : english;

    /// <summary>How often this was done from this very screen.</summary>
    public int TriedHere(InstructionVerb verb, UiNode node)
    {
        var signature = StepSignature.Prefix(verb, node);
        var count = 0;
        for (var i = Context.OpenedAtStep; i < Steps.Count; i++)
        {
            var before = i == 0 ? null : Steps[i - 1].ScreenAfter;
            if (Steps[i].Signature.StartsWith(signature, StringComparison.Ordinal) && (before == Print || (i > 0 && Steps[i].ScreenAfter == Print && before == Print) || (before is null && Steps[i].ScreenAfter == Print)))
                count++;
        }

        return count;
    }

    /// <summary>How often this was done since the surface was opened, on any screen; once more where an earlier attempt learnt that it leads nowhere.</summary>
    /// <param name="verb">What was done.</param>
    /// <param name="node">To what.</param>
    /// <param name="since">Only from this step on.</param>
    public int Tried(InstructionVerb verb, UiNode node, int since = 0)
    {
        var signature = StepSignature.Prefix(verb, node);
        return Steps.Skip(Math.Max(Context.OpenedAtStep, since)).Count(step => step.Signature.StartsWith(signature, StringComparison.Ordinal))
            + Context.Lessons.Count(lesson => lesson.Avoid.Any(avoided => avoided.StartsWith(signature, StringComparison.Ordinal)));
    }

    public int TriedFor(string purpose) => Steps.Skip(Context.OpenedAtStep).Count(step => step.Instruction.Purpose == purpose);
}
