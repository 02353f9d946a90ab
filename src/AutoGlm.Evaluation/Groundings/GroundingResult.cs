namespace AutoGlm.Evaluation.Groundings;

/// <summary>What came of all groundings. Page kinds are parted by their names, so that a kind is always in the same part.</summary>
public sealed record GroundingResult
{
    /// <summary>The half of the open page kinds on which a map from scores to probabilities may be fitted.</summary>
    public required GroundingPart Fitting { get; init; }

    /// <summary>The other half, which figures are about.</summary>
    public required GroundingPart Checking { get; init; }

    /// <summary>What is held back from tuning.</summary>
    public required GroundingPart Held { get; init; }

    public required double Seconds { get; init; }

    /// <summary>What would set the scores right on the first half.</summary>
    public ScoreFit Fit => ScoreFit.To(Fitting.Scored());

    /// <summary>The second half's calibration with <see cref="Fit"/>.</summary>
    public Calibration Fitted => Calibration.Of(Checking.Scored().Select(answer => (Fit.Apply(answer.Score), answer.IsRight)));
}
