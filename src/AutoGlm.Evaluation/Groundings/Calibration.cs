namespace AutoGlm.Evaluation.Groundings;

/// <summary>How well scores say how often answers are right.</summary>
public sealed record Calibration
{
    private const int Count = 10;

    private Calibration(IReadOnlyList<CalibrationBin> bins) => Bins = bins;

    /// <summary>Tenths of the scale, those without an answer left out.</summary>
    public IReadOnlyList<CalibrationBin> Bins { get; }

    /// <summary>Answers that were given.</summary>
    public int Answers => Bins.Sum(bin => bin.Answers);

    /// <summary>The expected calibration error: how far score and share of right answers are apart, each tenth weighed by its answers.</summary>
    public double Error => Answers == 0 ? 0 : Bins.Sum(bin => bin.Answers * Math.Abs(bin.Said - bin.Right)) / Answers;

    /// <summary>Of answers that were given; what has no score says nothing that could be wrong.</summary>
    public static Calibration Of(IEnumerable<(double Score, bool IsRight)> answers) => new(
    [
        .. answers.GroupBy(answer => Math.Min(Count - 1, (int)(answer.Score * Count))).OrderBy(bin => bin.Key)
            .Select(bin => new CalibrationBin(bin.Count(), bin.Average(answer => answer.Score), bin.Average(answer => answer.IsRight ? 1.0 : 0))),
    ]);
}
