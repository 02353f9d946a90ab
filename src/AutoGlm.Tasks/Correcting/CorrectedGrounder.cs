using AutoGlm.Tasks.Grounding;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Correcting;

/// <summary>
/// Puts what a person pointed at before what another grounder finds, where an instruction speaks of the same target on the same
/// screen. Where the element isn't there, the other grounder's answer stands. Who asks for a yes isn't changed by it: the safety rules
/// look at the element that is taken.
/// </summary>
public sealed class CorrectedGrounder(IGrounder inner, IReadOnlyList<Correction> corrections) : IGrounder
{
    private const double Score = 0.97;
    private const double LeastLikeness = 0.6;

    private readonly IReadOnlyList<(Correction Correction, Instruction Told)> _corrections =
        [.. corrections.Select(correction => (correction, InstructionReader.Read(correction.Told)))];

    public string Name => inner.Name;

    public async ValueTask<Grounding.Grounding> GroundAsync(Instruction instruction, Observation observation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(instruction);
        ArgumentNullException.ThrowIfNull(observation);
        var ordinary = await inner.GroundAsync(instruction, observation, cancellationToken);
        // The latest word of a person counts.
        for (var i = _corrections.Count - 1; i >= 0; i--)
        {
            var (correction, told) = _corrections[i];
            if (!ScreenPattern.Fits(correction.Screen, observation.Location) || !IsTold(told, instruction))
                continue;
            if (await FindAsync(correction.Take, instruction, observation, cancellationToken) is not { } node)
                continue;
            var first = new GroundingCandidate(node.Ref, null, Score, $"A person pointed at {node.Role} “{node.Name}” for this.");
            return ordinary with { Candidates = [first, .. ordinary.Candidates.Where(other => other.Ref != node.Ref).Select(other => other with { Score = Math.Min(other.Score, 1 - Score) })], Threshold = Math.Min(ordinary.Threshold, Score) };
        }

        return ordinary;
    }

    /// <summary>By its words, and, where those are nowhere, by the other grounder's judgement of them.</summary>
    private async ValueTask<UiNode?> FindAsync(DescribedElement take, Instruction instruction, Observation observation, CancellationToken cancellationToken)
    {
        var index = ObservationIndex.Of(observation);
        if (ElementFinder.Find(take, index) is { } found)
            return found;
        var name = take.Name.Length > 0 ? take.Name : take.Label;
        if (string.IsNullOrEmpty(name))
            return null;
        var phrase = new TargetPhrase { Name = name, Kind = TargetKinds.Canonical(take.Role), Within = take.Near };
        var asked = InstructionWriter.Write(InstructionVerb.Tap, phrase, null, "en") with { Verb = instruction.Verb, Value = instruction.Value };
        var again = await inner.GroundAsync(asked, observation, cancellationToken);
        return !again.IsTie && again.Best is { Ref: { } reference } && observation.Find(reference) is { } node
            && Similarity.Of(name, ElementWords.LabelOf(index, node)) >= LeastLikeness && ElementFinder.Fits(node, take, index)
            ? node
            : null;
    }

    /// <summary>The same doing on the same target; what is typed or chosen there may be another value.</summary>
    private static bool IsTold(Instruction told, Instruction said)
    {
        var read = said.Sentence.Length > 0 ? InstructionReader.Read(said.Sentence) : said;
        // Where a drag ends is asked with the drag's own sentence.
        if (Family(read.Verb) != Family(said.Verb) || Family(told.Verb) != Family(said.Verb))
            return false;
        if (told.Target is null || read.Target is null)
            return Fold(told.Sentence) == Fold(said.Sentence);
        var (one, other) = (told.Target, read.Target);
        return Fold(one.Name) == Fold(other.Name) && Fold(one.Within) == Fold(other.Within) && Fold(one.Near) == Fold(other.Near) && Fold(one.Place) == Fold(other.Place)
            && one.Ordinal == other.Ordinal && KindOf(one) == KindOf(other);
    }

    private static string Fold(string? text) => TextFold.Fold(text);

    private static string? KindOf(TargetPhrase phrase) => TargetKinds.Canonical(phrase.Kind) ?? phrase.Kind;

    private static InstructionVerb Family(InstructionVerb verb) => verb == InstructionVerb.Uncheck ? InstructionVerb.Check : verb;
}
