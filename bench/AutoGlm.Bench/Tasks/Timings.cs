namespace AutoGlm.Bench.Tasks;

/// <summary>How long one thing took, time after time, in milliseconds.</summary>
internal sealed class Timings
{
    private readonly List<double> _taken = [];

    public double Median => At(0.5);

    /// <summary>Nineteen of twenty took no longer.</summary>
    public double P95 => At(0.95);

    public void Add(double milliseconds) => _taken.Add(milliseconds);

    private double At(double share)
    {
        var sorted = _taken.Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];
    }
}
