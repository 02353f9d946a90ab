using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Grounding;

/// <summary>
/// Finds targets in the tree of UI nodes by meaning, in English and Chinese: an exact reference first, then names,
/// labels, kinds, places and what things stand in. Needs no model. Scores are probabilities; a rival that fits nearly
/// as well halves the score. Safe for several tasks at once.
/// </summary>
public sealed class TreeGrounder : IGrounder
{
    /// <summary>Score from which the best candidate may be acted on.</summary>
    public const double Threshold = 0.5;

    private const double ReferenceScore = 0.98;

    private readonly LabelCache _labels = new();

    public string Name => "tree";

    public ValueTask<Grounding> GroundAsync(Instruction instruction, Observation observation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(instruction);
        ArgumentNullException.ThrowIfNull(observation);
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Ground(Complete(instruction), ObservationIndex.Of(observation)));
    }

    /// <summary>The same answer at once, for a planner that wants to know whether something is there before it speaks of it.</summary>
    internal Grounding Look(Instruction instruction, ObservationIndex index) => Ground(instruction, index);

    private Grounding Ground(Instruction instruction, ObservationIndex index)
    {
        if (instruction.Ref is not null && index.Find(instruction.Ref) is { } known && IsStill(known, instruction, index))
            return new Grounding([new GroundingCandidate(known.Ref, null, ReferenceScore, "The reference still names it.")], Threshold);
        if (instruction.Verb == InstructionVerb.Dismiss)
            return new Grounding(new DismissFinder(index, _labels).Find(instruction.Target), Threshold);
        var target = instruction.Target ?? Implied(instruction);
        return target is null
            ? new Grounding([], Threshold)
            : new Grounding(new TargetFinder(index, new TargetQuery(instruction, target, _labels), _labels).Find(), Threshold);
    }

    /// <summary>The sentence alone is enough for a grounder: what wasn't taken apart is taken apart here.</summary>
    private static Instruction Complete(Instruction instruction)
    {
        if (instruction.Target is not null || instruction.Ref is not null || instruction.Sentence.Length == 0)
            return instruction;
        var read = InstructionReader.Read(instruction.Sentence);
        return read.Verb == instruction.Verb
            ? instruction with { Target = read.Target, Value = instruction.Value ?? read.Value, Destination = instruction.Destination ?? read.Destination }
            : instruction;
    }

    /// <summary>Verbs that go without a target still go somewhere: a value to choose names its option, typing goes to the field in focus.</summary>
    private static TargetPhrase? Implied(Instruction instruction) => instruction.Verb switch
    {
        InstructionVerb.Select when instruction.Value is not null => new TargetPhrase { Name = instruction.Value },
        InstructionVerb.Type => new TargetPhrase { Kind = TargetKinds.Field },
        InstructionVerb.Upload => new TargetPhrase { Kind = "file chooser" },
        _ => null,
    };

    /// <summary>Elements are sometimes given new content, as rows of long lists are; then the words decide.</summary>
    private bool IsStill(UiNode node, Instruction instruction, ObservationIndex index)
    {
        if (instruction.Target is not { Name.Length: > 0 } target || instruction.Verb == InstructionVerb.Dismiss)
            return true;
        var name = new SpokenName(target.Name, _labels);
        return name.LikenessTo(index, node) > 0.3
            || index.LabelOf(node) is not { Length: > 0 } label || name.LikenessTo(label) > 0.3
            || index.TextOf(node).Contains(target.Name, StringComparison.OrdinalIgnoreCase)
            || (KindFit.Of(TargetKinds.Canonical(target.Kind), node) > 0.5 && VerbFit.Of(instruction.Verb, node) > 0.5 && UiRoles.IsField(node));
    }
}
