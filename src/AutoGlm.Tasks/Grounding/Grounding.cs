namespace AutoGlm.Tasks.Grounding;

/// <summary>Ranked answers for an instruction.</summary>
/// <param name="Candidates">Best first; empty when nothing fits at all.</param>
/// <param name="Threshold">Score from which the best may be acted on.</param>
public sealed record Grounding(IReadOnlyList<GroundingCandidate> Candidates, double Threshold)
{
    public GroundingCandidate? Best => Candidates.Count > 0 && Candidates[0].Score >= Threshold ? Candidates[0] : null;

    /// <summary>The second is nearly as good as the first and one of them is likely meant, so acting on the first is a guess.</summary>
    public bool IsTie => Candidates.Count > 1 && Candidates[1].Score >= Candidates[0].Score - 0.02 && Candidates.Sum(candidate => candidate.Score) >= Threshold;
}
