using System.Diagnostics.Metrics;

namespace AutoGlm.Tasks.Telemetry;

/// <summary>How histograms of durations are divided: in seconds, from a node that only computes to a run that waits for days.</summary>
public static class Durations
{
    private static readonly InstrumentAdvice<double> Advice = new()
    {
        HistogramBucketBoundaries = [0.001, 0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1800, 7200, 28800, 86400, 604800],
    };

    public static Histogram<double> Of(Meter meter, string name, string description)
    {
        ArgumentNullException.ThrowIfNull(meter);
        return meter.CreateHistogram(name, "s", description, null, Advice);
    }
}
