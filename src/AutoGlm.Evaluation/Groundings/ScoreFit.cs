namespace AutoGlm.Evaluation.Groundings;

/// <summary>
/// A map from scores to probabilities with two parameters (Platt): logit of the probability = slope × logit of the score + shift.
/// Monotone for a positive slope, so it changes no ranking. Slope 1 and shift 0 leave everything as it is.
/// </summary>
public sealed record ScoreFit(double Slope, double Shift)
{
    private const int Rounds = 50;
    private const double Least = 1e-4;

    /// <summary>The likeliest parameters for these answers (Newton's method on the log likelihood, with a little pull towards no change).</summary>
    public static ScoreFit To(IReadOnlyCollection<(double Score, bool IsRight)> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var (slope, shift) = (1.0, 0.0);
        for (var round = 0; round < Rounds; round++)
        {
            // Gradient and curvature of the log likelihood.
            double gs = 1 - slope, gb = -shift, ss = 1, sb = 0, bb = 1;
            foreach (var (score, isRight) in answers)
            {
                var x = Logit(score);
                var p = Sigmoid((slope * x) + shift);
                var miss = (isRight ? 1 : 0) - p;
                var weight = p * (1 - p);
                (gs, gb) = (gs + (miss * x), gb + miss);
                (ss, sb, bb) = (ss + (weight * x * x), sb + (weight * x), bb + weight);
            }

            var determinant = (ss * bb) - (sb * sb);
            slope += ((bb * gs) - (sb * gb)) / determinant;
            shift += ((ss * gb) - (sb * gs)) / determinant;
        }

        return new ScoreFit(slope, shift);
    }

    public double Apply(double score) => Sigmoid((Slope * Logit(score)) + Shift);

    private static double Logit(double score) => Math.Log(Math.Clamp(score, Least, 1 - Least) / (1 - Math.Clamp(score, Least, 1 - Least)));

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}
